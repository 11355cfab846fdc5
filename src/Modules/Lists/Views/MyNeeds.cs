using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Wutong.Lists.Records;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Lists.Views;

/// <summary>我的需求: what an account needs or noted, and what became of each.</summary>
internal sealed class MyNeeds(AppDb db, ICurrentActor current) : IPersonalData
{
    private const int Most = 200;

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<NeedRow>> AllAsync(CancellationToken ct) => await Rows(current.Actor.Id).OrderByDescending(n => n.Number).Take(Most).ToListAsync(ct);

    public async IAsyncEnumerable<PersonalDatum> OfAsync(Guid account, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var need in Rows(account).OrderBy(n => n.Number).AsAsyncEnumerable().WithCancellation(ct))
            yield return new("提出的需求", "Needs raised", need.Number, need.Number, string.Join("；", new[] { need.Title, need.Text, need.Spot, need.Told }.Where(t => t is not null)), need.RaisedAtUtc);
    }

    private IQueryable<NeedRow> Rows(Guid account) => db.Set<NeedRow>().AsNoTracking().TagWith("four-lists.mine").Where(n => n.PersonId == account);
}
