using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Wutong.People;
using Wutong.Platform.Data;
using Wutong.Suggestions.Records;

namespace Wutong.Suggestions.Telling;

/// <summary>一个账号提过的建议: every one, with its answer.</summary>
internal sealed class SuggestionData(AppDb db) : IPersonalData
{
    public async IAsyncEnumerable<PersonalDatum> OfAsync(Guid account, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var s in db.Set<SuggestionRow>().AsNoTracking().TagWith("suggestions.personal-data").Where(s => s.AuthorId == account).OrderBy(s => s.Id).AsAsyncEnumerable().WithCancellation(ct))
            yield return new("提过的建议", "Suggestions made", s.Number, s.Number, string.Join("；", new[] { s.Text, s.Spot, s.Answer }.Where(t => !string.IsNullOrEmpty(t))), s.MadeAtUtc);
    }
}
