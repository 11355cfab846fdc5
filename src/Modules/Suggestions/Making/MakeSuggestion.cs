using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Suggestions.Records;
using Wutong.Territory;

namespace Wutong.Suggestions.Making;

/// <summary>提建议, by anybody with an account.</summary>
/// <param name="Area">Code of the community or subdistrict it is about.</param>
/// <param name="Spot">Where, in words.</param>
internal sealed record MakeSuggestion(string Text, string Area, string? Spot = null) : ICommand;

internal sealed class MakeSuggestionHandler(IAreaRegister areas) : Handler<MakeSuggestion>
{
    /// <summary>Of one account, at a time.</summary>
    public const int MostOpen = 5;

    public override Permission Needs => SuggestionsPermissions.Own;
    public override Target TargetOf(MakeSuggestion command, IWrite write) => Target.Own(write.Actor);

    public override Answer Run(MakeSuggestion command, IWrite write)
    {
        var (me, id) = (write.Actor.Id, write.NewId());
        var (text, spot) = (Input.Text("text", command.Text, SuggestionsModel.ShortestText, SuggestionsModel.LongestText), Input.Optional("spot", command.Spot, SuggestionsModel.LongestSpot));
        if (areas.PlaceOf(command.Area ?? "", write) is not { Level: AreaLevel.Subdistrict or AreaLevel.Community } place) throw new BadInputException("area", "请选一个街道或社区。", "Please choose a subdistrict or a community.");
        if (write.Db.Set<SuggestionRow>().Count(s => s.AuthorId == me && s.State == SuggestionState.Made) >= MostOpen)
            return No("suggestions.too-many", $"您有 {MostOpen} 条建议还在等着办理，请等一等，或先撤回一条。", $"{MostOpen} suggestions of yours wait already; please wait, or withdraw one.");
        var row = new SuggestionRow { Id = id, Number = RecordNumbers.Of(id, write.Now), AuthorId = me, Text = text, Spot = spot, MadeAtUtc = write.Now, State = SuggestionState.Made, Place = place };
        write.Db.Add(row);
        return SuggestionBook.Moved(row, SuggestionState.Made, write);
    }
}
