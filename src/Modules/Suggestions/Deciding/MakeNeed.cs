using Wutong.Lists;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Suggestions.Records;

namespace Wutong.Suggestions.Deciding;

/// <summary>转成需求: its words and place go along, and its author is the need's.</summary>
/// <param name="Title">Null: its first line.</param>
/// <param name="People">涉及人数.</param>
internal sealed record MakeNeed(string Number, NeedKind Kind, string? Title = null, int People = 1) : IDecision;

internal sealed class MakeNeedHandler(INeeds needs, SuggestionReward reward) : DecideHandler<MakeNeed>
{
    protected override SuggestionState Becomes => SuggestionState.BecameNeed;

    protected override Answer? Decide(SuggestionRow row, MakeNeed command, IWrite write)
    {
        var title = Input.Optional("title", command.Title, 100) ?? row.Title;
        row.BecameId = needs.Raise(new(command.Kind, title, row.Place, command.People, row.Text, row.Spot), NeedSource.Suggestion, new(SuggestionWords.Kind, row.Number, $"建议 {row.Number}"), row.AuthorId, write);
        reward.Give(row, write);
        return null;
    }
}
