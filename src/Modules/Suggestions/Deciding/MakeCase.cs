using Wutong.Cases;
using Wutong.Cases.Records;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Suggestions.Records;

namespace Wutong.Suggestions.Deciding;

/// <summary>转成案卷: its words go along, and its author finds the case among their reports.</summary>
/// <param name="Kind">Code of a kind residents are offered.</param>
/// <param name="Address">Null: where the suggestion says.</param>
/// <param name="LonE7">WGS-84; both or neither; the case then lies where the position does.</param>
internal sealed record MakeCase(string Number, string Kind, string? Address = null, int? LonE7 = null, int? LatE7 = null) : IDecision;

internal sealed class MakeCaseHandler(ICaseDesk desk, SuggestionReward reward) : DecideHandler<MakeCase>
{
    protected override SuggestionState Becomes => SuggestionState.BecameCase;

    protected override Answer? Decide(SuggestionRow row, MakeCase command, IWrite write)
    {
        var hasPoint = command.LonE7 is not null || command.LatE7 is not null;
        var report = new CaseReport(write.NewId(), command.Kind ?? "", command.LonE7, command.LatE7, Input.Optional("address", command.Address, SuggestionsModel.LongestSpot) ?? row.Spot, row.Text, null, hasPoint ? null : row.Place,
            OriginKind: SuggestionWords.Kind, OriginId: row.Number, Author: row.AuthorId, Source: CaseSource.Resident);
        if (desk.Open(report, write) is not Answer.Done) throw new InvalidOperationException("a case is opened or refused by its fields");
        row.BecameId = report.Id;
        reward.Give(row, write);
        return null;
    }
}
