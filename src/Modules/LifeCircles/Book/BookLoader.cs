using Microsoft.EntityFrameworkCore;
using Wutong.Geo;
using Wutong.Geo.Maps;
using Wutong.Geo.Walking;
using Wutong.LifeCircles.Register;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Hosting;
using Wutong.Platform.Time;
using Wutong.Territory;

namespace Wutong.LifeCircles.Book;

/// <summary>Opens the newest edition from the database and the data folder and measures it.</summary>
internal sealed class BookLoader(AppDb db, IAreas areas, DataFolder folder, TimeProvider time)
{
    /// <summary>The newest edition's book, or null when nothing was ever imported.</summary>
    public async Task<CircleBook?> LoadAsync(CancellationToken ct)
    {
        var edition = await db.Set<EditionRow>().TagWith("circles.edition").AsNoTracking().OrderByDescending(e => e.Number).FirstOrDefaultAsync(ct);
        if (edition is null) return null;
        var files = NetworkFiles.Of(folder, edition.NetworkFile);
        var data = await DataAsync(ct);
        var profile = await ProfileAsync("page", ct);
        var graph = WalkGraphFile.Open(files.Graph);
        var study = await Task.Run(() => CircleStudy.Run(graph, data, profile, ct), ct);
        var told = new Edition(edition.Number, edition.MadeAtUtc, edition.SourceZh, edition.SourceEn, edition.IsDemonstration, edition.PeopleBasis, edition.AgesKnown, edition.AreasAreHexagons);
        return new(told, study, StreetMapFile.Open(files.Map), time.UtcNow);
    }

    /// <summary>True when the newest edition is the demonstration's.</summary>
    public async Task<bool> IsDemonstrationAsync(CancellationToken ct)
        => await db.Set<EditionRow>().TagWith("circles.edition").OrderByDescending(e => e.Number).Select(e => (bool?)e.IsDemonstration).FirstOrDefaultAsync(ct) == true;

    private async Task<CircleData> DataAsync(CancellationToken ct)
    {
        var kinds = await db.Set<FacilityKindRow>().TagWith("circles.kinds").AsNoTracking().OrderBy(k => k.Position).ToListAsync(ct);
        var kindIndex = kinds.Select((k, i) => (k.Code, i)).ToDictionary(x => x.Code, x => x.i, StringComparer.Ordinal);
        var communities = await areas.ShapesAsync(AreaLevel.Community, ct);
        var areaIndex = communities.Select((s, i) => (s.Area.Code, i)).ToDictionary(x => x.Code, x => x.i, StringComparer.Ordinal);
        var above = (await areas.ShapesAsync(AreaLevel.District, ct)).Concat(await areas.ShapesAsync(AreaLevel.Subdistrict, ct)).ToList();
        var today = time.ChinaToday;
        var facilities = await db.Set<FacilityRow>().TagWith("circles.facilities").AsNoTracking()
            .Where(f => (f.OpenedOn == null || f.OpenedOn <= today) && (f.ClosedOn == null || f.ClosedOn > today))
            .OrderBy(f => f.KindCode).ThenBy(f => f.Code).ToListAsync(ct);
        var homes = await db.Set<HomeRow>().TagWith("circles.homes").AsNoTracking().OrderBy(h => h.Code).ToListAsync(ct);
        return new(
            [.. kinds.Select(k => new FacilityKind(k.Code, k.NameZh, k.NameEn, k.DutyZh, k.DutyEn, k.Icon))],
            [.. facilities.Select(f => new Facility(f.Code, kindIndex[f.KindCode], f.NameZh, f.NameEn, new GeoPoint(f.LonE7, f.LatE7), f.OpeningHours))],
            [.. homes.Select(h => new Home(h.Code, h.EstateZh, h.EstateEn, new GeoPoint(h.LonE7, h.LatE7), h.AreaCode is { } code ? areaIndex.GetValueOrDefault(code, -1) : -1, h.Children, h.Adults, h.Elderly))],
            communities, above);
    }

    private async Task<CircleProfile> ProfileAsync(string code, CancellationToken ct)
    {
        var p = await db.Set<ProfileRow>().TagWith("circles.profile").AsNoTracking().Where(p => p.Code == code).OrderByDescending(p => p.Version).FirstAsync(ct);
        return p.ToProfile();
    }
}
