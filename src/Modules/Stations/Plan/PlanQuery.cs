using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Forms;
using Wutong.Platform.Time;
using Wutong.Stations.Activities;
using Wutong.Stations.Coverage;
using Wutong.Stations.Enterprises;
using Wutong.Stations.Measures;
using Wutong.Stations.Papers;
using Wutong.Stations.Register;
using Wutong.Streets;
using Wutong.Territory;

namespace Wutong.Stations.Plan;

/// <summary>A part of the plan as pages show it.</summary>
internal sealed record PartLine(Guid Id, PlanPart Part, string Code, string Name);

/// <summary>示范一条街, as far as it lies in the subdistrict: its enterprises, and apart from them its shops and those with a corner. Never one figure.</summary>
internal sealed record ModelStreet(PartLine Part, int Enterprises, int Shops, int ShopsWithCorner);

/// <summary>The live plan of one subdistrict: every number counted from records at this moment.</summary>
internal sealed record PlanBook(Area Area, ModelStreet? Street, IReadOnlyList<StationLine> Hubs, IReadOnlyList<PartLine> Zones, IReadOnlyList<PartLine> Roads, CoverBook Cover, IReadOnlyDictionary<string, long> Counts);

/// <summary>规划查询: public.</summary>
internal sealed class PlanQuery(AppDb db, IPlaces places, IShops shops, StationQuery stations, CoverQuery cover, TimeProvider time)
{
    /// <summary>The subdistrict asked for; without one, the first that has a plan, else the first there is.</summary>
    /// <returns>Null when there is none, or none has this code.</returns>
    public async Task<Area?> SubdistrictAsync(string? code, IReadOnlyList<Area> subdistricts, CancellationToken ct)
    {
        if (Typed.OrNull(code) is { } asked) return subdistricts.FirstOrDefault(a => a.Code == asked);
        var planned = await db.Set<PlanPartRow>().AsNoTracking().TagWith("stations.planned").Where(p => p.IsOpen).OrderBy(p => p.StreetCode).Select(p => p.StreetCode).FirstOrDefaultAsync(ct);
        return subdistricts.FirstOrDefault(a => a.Code == planned) ?? (subdistricts.Count > 0 ? subdistricts[0] : null);
    }

    public async Task<IReadOnlyList<PartLine>> PartsAsync(string area, CancellationToken ct) =>
        await db.Set<PlanPartRow>().AsNoTracking().TagWith("stations.plan").Where(p => p.IsOpen && p.StreetCode == area).OrderBy(p => p.Part).ThenBy(p => p.Code).Select(p => new PartLine(p.Id, p.Part, p.Code, p.Name)).ToListAsync(ct);

    public async Task<PlanBook> OfAsync(Area area, CancellationToken ct)
    {
        var parts = await PartsAsync(area.Code, ct);
        var hubs = await stations.AllAsync(new(Kind: StationKind.Hub, Area: area.Code), ct);
        var street = parts.FirstOrDefault(p => p.Part == PlanPart.ModelStreet) is { } model ? await StreetAsync(model, area.Code, ct) : null;
        return new(area, street, hubs, [.. parts.Where(p => p.Part == PlanPart.Zone)], [.. parts.Where(p => p.Part == PlanPart.Road)], await cover.OfAsync(area, ct), await CountsAsync(area.Code, ct));
    }

    private async Task<ModelStreet> StreetAsync(PartLine model, string area, CancellationToken ct)
    {
        var enterprises = await db.Set<EnterpriseRow>().AsNoTracking().TagWith("stations.enterprises-of-street").CountAsync(e => e.IsOpen && e.RoadCode == model.Code && e.StreetCode == area, ct);
        var open = (await shops.OpenOnAsync(model.Code, ct)).Where(s => s.Place.Street == area).Select(s => s.Code).ToHashSet(StringComparer.Ordinal);
        var corners = await stations.AllAsync(new(Kind: StationKind.Corner, Road: model.Code, Area: area), ct);
        return new(model, enterprises, open.Count, corners.Select(c => c.ShopCode).OfType<string>().Where(open.Contains).Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>The figures of the catalogue that stand on the page, for this subdistrict, by code.</summary>
    private async Task<IReadOnlyDictionary<string, long>> CountsAsync(string area, CancellationToken ct)
    {
        var ask = FigureAsk.At(time.UtcNow) with { Area = await places.FindAsync(area, ct) };
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var figure in Shown) counts[figure.Code] = (await figure.ValueAsync(db, ask, ct)).Value;
        return counts;
    }

    private static IEnumerable<Figure> Shown => [StationFigures.Stations, StationFigures.Corners, StationFigures.Hubs, StationFigures.Zones, StationFigures.Instructors, StationFigures.Mechanisms, StationFigures.Rules,
        .. PaperWords.Classes.Select(StationFigures.RulesOf), .. Organisations.All.Select(StationFigures.ActivitiesOf)];
}
