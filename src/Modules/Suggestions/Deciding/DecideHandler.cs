using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Suggestions.Records;

namespace Wutong.Suggestions.Deciding;

/// <summary>A command that decides on one suggestion.</summary>
internal interface IDecision : ICommand
{
    string Number { get; }
}

/// <summary>办理: by staff of its area, once, and never by whoever made it.</summary>
internal abstract class DecideHandler<TDecision> : Handler<TDecision> where TDecision : class, IDecision
{
    public override Permission Needs => SuggestionsPermissions.Decide;
    public override Target? TargetOf(TDecision command, IWrite write) => SuggestionBook.Find(command.Number, write) is { } row ? new(row.Place) : null;
    protected override (string Kind, string Id)? RefusalsOf(TDecision command) => (SuggestionWords.Kind, command.Number);

    public override Answer Run(TDecision command, IWrite write)
    {
        var row = SuggestionBook.Find(command.Number, write)!;
        if (row.AuthorId == write.Actor.Id) return No("suggestions.own", "不能办理自己提的建议，请另一位同事来办。", "Nobody decides on their own suggestion; a colleague has to.");
        if (SuggestionBook.OverAlready(row) is { } over) return over;
        if (Decide(row, command, write) is { } refused) return refused;
        (row.DecidedById, row.DecidedAtUtc) = (write.Actor.Id, write.Now);
        return SuggestionBook.Moved(row, Becomes, write);
    }

    protected abstract SuggestionState Becomes { get; }

    /// <returns>Null when it can be so.</returns>
    protected abstract Answer? Decide(SuggestionRow row, TDecision command, IWrite write);
}
