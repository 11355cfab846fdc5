using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Suggestions.Records;

namespace Wutong.Suggestions.Making;

/// <summary>撤回, by its author, while nobody has decided on it.</summary>
internal sealed record WithdrawSuggestion(string Number) : ICommand;

internal sealed class WithdrawSuggestionHandler : Handler<WithdrawSuggestion>
{
    public override Permission Needs => SuggestionsPermissions.Own;
    public override Target? TargetOf(WithdrawSuggestion command, IWrite write) => SuggestionBook.Find(command.Number, write) is { } row ? Target.Of(row) : null;

    public override Answer Run(WithdrawSuggestion command, IWrite write)
    {
        var row = SuggestionBook.Find(command.Number, write)!;
        return SuggestionBook.OverAlready(row) ?? SuggestionBook.Moved(row, SuggestionState.Withdrawn, write);
    }
}
