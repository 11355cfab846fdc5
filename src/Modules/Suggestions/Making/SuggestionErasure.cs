using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Writing;
using Wutong.Suggestions.Records;

namespace Wutong.Suggestions.Making;

/// <summary>注销连带: the words of whoever is erased go, and what still waits is withdrawn. That there was a suggestion, and what it became, stays.</summary>
internal sealed class SuggestionErasure : IFollower
{
    public string Kind => "account";

    public Answer.Refused? Follow(string topic, string id, IWrite write)
    {
        if (topic != "people.erased") return null;
        var account = Guid.Parse(id);
        foreach (var row in write.Db.Set<SuggestionRow>().AsTracking().Where(s => s.AuthorId == account).ToList())
        {
            (row.Text, row.Spot, row.Answer) = ("", null, row.Answer is null ? null : "");
            if (row.State is SuggestionState.Made) SuggestionBook.Moved(row, SuggestionState.Withdrawn, write);
        }
        return null;
    }
}
