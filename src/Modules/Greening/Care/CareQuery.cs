using Microsoft.EntityFrameworkCore;
using Wutong.Greening.Register;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Tasks;

namespace Wutong.Greening.Care;

/// <summary>A plan, its sites, and what became of it.</summary>
/// <param name="Last">The day it was last given or rained.</param>
internal sealed record PlanLine(CarePlanRow Row, Unit? Crew, IReadOnlyList<SiteRow> Sites, DateOnly? Last, int Given, int Closed, int Rained)
{
    public CareTerms Terms => CareTerms.Of(Row);
}

/// <summary>A day of a plan; its task, or none where rain did it.</summary>
internal sealed record CareDayLine(CareDayRow Row, CarePlanRow Plan, BornTask? Task);

/// <summary>养护查询.</summary>
internal sealed class CareQuery(AppDb db, IUnits units, ICurrentActor current, Rights rights)
{
    public const int MostPlans = 200, MostDays = 30;

    public Reach Reach => current.Actor.ReachOf(GreeningPermissions.Keep, rights);

    /// <summary>Plans that run, newest first.</summary>
    /// <param name="onlyReached">Only those within reach; otherwise all.</param>
    public async Task<IReadOnlyList<PlanLine>> PlansAsync(bool onlyReached, CancellationToken ct, Guid? site = null)
    {
        var rows = db.Set<CarePlanRow>().AsNoTracking().TagWith("greening.plans").Where(p => p.IsOpen);
        if (onlyReached) rows = Reach.Cut(rows);
        if (site is { } at) rows = rows.Where(p => db.Set<CarePlanSiteRow>().Any(s => s.PlanId == p.Id && s.SiteId == at));
        var plans = await rows.OrderByDescending(p => p.Id).Take(MostPlans).ToListAsync(ct);
        var ids = plans.ConvertAll(p => p.Id);
        var born = BornTask.Of(db, CareDayRow.Source);
        var sites = (await db.Set<CarePlanSiteRow>().AsNoTracking().TagWith("greening.plan-sites").Where(s => ids.Contains(s.PlanId)).Join(db.Set<SiteRow>(), p => p.SiteId, s => s.Id, (p, s) => new { p.PlanId, Site = s }).ToListAsync(ct)).ToLookup(s => s.PlanId, s => s.Site);
        var days = await db.Set<CareDayRow>().AsNoTracking().TagWith("greening.plan-days").Where(d => ids.Contains(d.PlanId)).GroupBy(d => d.PlanId)
            .Select(g => new { g.Key, Last = g.Max(d => d.Day), Given = g.Count(d => d.TaskId != null), All = g.Count() }).ToDictionaryAsync(g => g.Key, ct);
        var closed = await db.Set<CareDayRow>().AsNoTracking().TagWith("greening.plan-closed").Where(d => ids.Contains(d.PlanId) && born.Any(t => t.Id == d.TaskId && t.State == TaskState.Closed)).GroupBy(d => d.PlanId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var crews = await units.AllAsync(ct);
        return [.. plans.Select(p => days.GetValueOrDefault(p.Id) is var d && d is null
            ? new PlanLine(p, crews.GetValueOrDefault(p.UnitId), [.. sites[p.Id].OrderBy(s => s.SortKey, StringComparer.Ordinal)], null, 0, 0, 0)
            : new PlanLine(p, crews.GetValueOrDefault(p.UnitId), [.. sites[p.Id].OrderBy(s => s.SortKey, StringComparer.Ordinal)], d.Last, d.Given, closed.GetValueOrDefault(p.Id), d.All - d.Given))];
    }

    /// <summary>What became of them lately, within reach.</summary>
    public async Task<IReadOnlyList<CareDayLine>> DaysAsync(CancellationToken ct)
    {
        var days = await Reach.Cut(db.Set<CareDayRow>().AsNoTracking().TagWith("greening.days")).OrderByDescending(d => d.Id).Take(MostDays).ToListAsync(ct);
        var (plans, tasks) = (days.Select(d => d.PlanId).Distinct().ToList(), days.Select(d => d.TaskId).OfType<Guid>().ToList());
        var of = await db.Set<CarePlanRow>().AsNoTracking().TagWith("greening.days-plans").Where(p => plans.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var born = await BornTask.Of(db, CareDayRow.Source).TagWith("greening.days-tasks").Where(t => tasks.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
        return [.. days.Select(d => new CareDayLine(d, of[d.PlanId], d.TaskId is { } task ? born.GetValueOrDefault(task) : null))];
    }

    public async Task<IReadOnlyList<WeatherRow>> WeatherAsync(DateOnly from, CancellationToken ct) =>
        await Reach.Cut(db.Set<WeatherRow>().AsNoTracking().TagWith("greening.weather")).Where(w => w.Day >= from).OrderByDescending(w => w.Day).ThenBy(w => w.AreaCode).Take(MostDays).ToListAsync(ct);
}
