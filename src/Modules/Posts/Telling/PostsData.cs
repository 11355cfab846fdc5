using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Wutong.People;
using Wutong.Platform.Data;
using Wutong.Platform.Language;
using Wutong.Platform.Time;
using Wutong.Posts.Claims;
using Wutong.Posts.Pages;
using Wutong.Posts.Register;

namespace Wutong.Posts.Telling;

/// <summary>岗位里关于一个账号的全部: every claim and what became of it.</summary>
internal sealed class PostsData(AppDb db) : IPersonalData
{
    public async IAsyncEnumerable<PersonalDatum> OfAsync(Guid account, [EnumeratorCancellation] CancellationToken ct)
    {
        var rows = db.Set<ClaimRow>().AsNoTracking().TagWith("posts.personal-data").Where(c => c.MemberId == account).Join(db.Set<PostRow>(), c => c.PostId, p => p.Id, (c, p) => new { Claim = c, p.Name }).OrderBy(r => r.Claim.Id);
        await foreach (var r in rows.AsAsyncEnumerable().WithCancellation(ct))
            yield return new("岗位认领", "Claims on posts", ClaimWords.State(r.Claim.State, Lang.Chinese), ClaimWords.State(r.Claim.State, Lang.English), $"{r.Name} {ChinaDay.Text(ChinaDay.Of(r.Claim.BeginsAtUtc))}，{r.Claim.Minutes ?? 0} 分钟", r.Claim.ClaimedAtUtc);
    }
}
