using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Territory;

namespace Wutong.Cases.Following;

/// <summary>What somebody follows, with the area's name; a closed one is named too.</summary>
internal sealed record MyFollow(string Code, string NameZh, string? NameEn, bool IsOpen, DateTime FollowedAtUtc);

/// <summary>我的关注: whoever asks reads their own, and no call reads another's but for the export of that account's data.</summary>
internal sealed class MyFollows(AppDb db, IAreas areas, ICurrentActor current) : IPersonalData
{
    public async Task<bool> HasAsync(string area, CancellationToken ct)
    {
        var me = current.Actor.Id;
        return current.Actor.IsSignedIn && await db.Set<FollowRow>().TagWith("follows.has").AnyAsync(f => f.AccountId == me && f.AreaCode == area, ct);
    }

    public Task<IReadOnlyList<MyFollow>> AllAsync(CancellationToken ct) => OfAccountAsync(current.Actor.Id, ct);

    public async IAsyncEnumerable<PersonalDatum> OfAsync(Guid account, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var follow in await OfAccountAsync(account, ct)) yield return new("关注的辖区", "Areas followed", follow.NameZh, follow.NameEn ?? follow.NameZh, follow.Code, follow.FollowedAtUtc);
    }

    /// <summary>In the order they were taken up; at most <see cref="FollowAreaHandler.Most"/>.</summary>
    private async Task<IReadOnlyList<MyFollow>> OfAccountAsync(Guid account, CancellationToken ct)
    {
        var mine = new List<MyFollow>();
        foreach (var row in await db.Set<FollowRow>().AsNoTracking().TagWith("follows.mine").Where(f => f.AccountId == account).OrderBy(f => f.FollowedAtUtc).ThenBy(f => f.Id).ToListAsync(ct))
            mine.Add(await areas.FindAsync(row.AreaCode, ct) is { } area ? new(row.AreaCode, area.NameZh, area.NameEn, area.IsOpen, row.FollowedAtUtc) : new(row.AreaCode, row.AreaCode, null, false, row.FollowedAtUtc));
        return mine;
    }
}
