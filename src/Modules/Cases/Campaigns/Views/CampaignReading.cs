using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Cases.Views;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Language;
using Wutong.Platform.Time;
using Wutong.Territory;

namespace Wutong.Cases.Campaigns.Views;

/// <summary>专项活动查询: public; numbers of all its cases, words of none.</summary>
internal sealed class CampaignReading(AppDb db, IEntries<Road> roads, ICurrentActor current, Rights rights, TimeProvider time)
{
    public async Task<PageOf<CampaignRow>> PageAsync(PageKey? page, int size, CancellationToken ct)
    {
        var rows = db.Set<CampaignRow>().AsNoTracking().TagWith("campaigns.list").PageBy(c => c.Number, c => c.Number, page, isDescending: true);
        return PageKey.Page(await rows.Take(size + 1).ToListAsync(ct), page, size, c => (c.Number, c.Number));
    }

    public IAsyncEnumerable<CampaignRow> AllAsync() => db.Set<CampaignRow>().AsNoTracking().TagWith("campaigns.export").OrderByDescending(c => c.Number).AsAsyncEnumerable();

    /// <returns>Null when there is no such campaign.</returns>
    public Task<CampaignRow?> FindAsync(Guid id, CancellationToken ct) => db.Set<CampaignRow>().AsNoTracking().TagWith("campaigns.one").Include(c => c.Kinds).Include(c => c.Units).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == id, ct);

    /// <summary>Its cases as they stand now; without those rejected or duplicate.</summary>
    public async Task<IReadOnlyList<CampaignCase>> CasesAsync(CampaignRow campaign, CancellationToken ct)
    {
        var rows = await Of(db.Set<CaseRow>().AsNoTracking().TagWith("campaigns.cases"), campaign)
            .Select(c => new { c.KindCode, c.CommunityCode, c.Address, c.ReportedAtUtc, c.ClosedAtUtc, c.Stage, OnSpot = c.SettledById != null, c.Outcome }).ToListAsync(ct);
        return [.. rows.Select(c => new CampaignCase(c.KindCode, c.CommunityCode, c.Address, ChinaDay.Of(c.ReportedAtUtc), c.Stage == CaseStage.Closed ? ChinaDay.Of(c.ClosedAtUtc!.Value) : null, c.OnSpot, c.Stage == CaseStage.Closed ? c.Outcome : null))];
    }

    public Task<List<ShiftRow>> ShiftsAsync(Guid campaign, CancellationToken ct) =>
        db.Set<ShiftRow>().AsNoTracking().TagWith("campaigns.shifts").Standing(time.UtcNow).Where(s => s.CampaignId == campaign).OrderByDescending(s => s.HappenedAtUtc).ThenByDescending(s => s.Id).ToListAsync(ct);

    /// <summary>Names of the open roads, Chinese to what the reader is shown.</summary>
    public async Task<IReadOnlyDictionary<string, string>> RoadsAsync(Lang lang, CancellationToken ct)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var road in roads.AllAsync(current.Actor.ReachOf(CampaignPermissions.See, rights), null).WithCancellation(ct)) names.TryAdd(road.NameZh, lang.PlainName(road.NameZh, road.NameEn));
        return names;
    }

    /// <summary>Of these cases those of the campaign: by place and day of reporting on the index the lists of cases have, for a number begins with its day.</summary>
    public static IQueryable<CaseRow> Of(IQueryable<CaseRow> cases, CampaignRow campaign)
    {
        var kinds = campaign.Kinds.ConvertAll(k => k.KindCode);
        return CaseWays.OnDays(CaseWays.In(cases, campaign.Place.Level, campaign.Place.Finest!), campaign.First, campaign.Last).Where(c => kinds.Contains(c.KindCode) && c.Stage != CaseStage.Rejected && c.Stage != CaseStage.Duplicate);
    }
}
