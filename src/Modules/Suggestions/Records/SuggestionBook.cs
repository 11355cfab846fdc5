using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Writing;

namespace Wutong.Suggestions.Records;

/// <summary>What every handler of suggestions does: find one, write what happened to it.</summary>
internal static class SuggestionBook
{
    public static SuggestionRow? Find(string number, IWrite write) => write.Db.Set<SuggestionRow>().AsTracking().SingleOrDefault(s => s.Number == number);

    /// <summary>Writes the event of what it has just become, and tells of it.</summary>
    public static Answer Moved(SuggestionRow row, SuggestionState state, IWrite write)
    {
        (row.State, row.Steps) = (state, row.Steps + 1);
        write.Db.Add(new SuggestionEventRow { Id = write.NewId(), SuggestionId = row.Id, Ordinal = row.Steps, State = state, Number = row.Number, Place = row.Place, HappenedAtUtc = write.Now, RecordedAtUtc = write.Now });
        write.Tell(SuggestionWords.TopicOf(state), SuggestionWords.Kind, row.Number);
        return new Answer.Done(SuggestionWords.Kind, row.Number);
    }

    public static Answer.Refused? OverAlready(SuggestionRow row) => row.State is SuggestionState.Made ? null
        : new("suggestions.over", $"这条建议{SuggestionWords.Of(row.State).Chinese}，请刷新看看。", $"This suggestion is {SuggestionWords.Of(row.State).English} already; open it again to see.");
}
