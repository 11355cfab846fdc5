using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wutong.Geo;
using Wutong.Geo.Coordinates;
using Wutong.Geo.Osm;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Territory.Registers;

namespace Wutong.Territory.Entries;

/// <summary>An entry as the register knows it, and as its form shows it.</summary>
/// <param name="System">The system its shape came in; null when that was not noted.</param>
/// <param name="At">Of an estate; of an area its middle.</param>
/// <param name="Shape">Its outline or line.</param>
/// <param name="Members">Codes of the areas a zone is made of.</param>
internal sealed record Known(
    EntryKind Kind, string Code, string NameZh, string? NameEn, Place Place, bool IsOpen, CoordinateSystem? System, GeoPoint? At, GeoRings? Shape, IReadOnlyList<string> Members, EntryForm Form);

/// <summary>Finds one entry of any register for its page and its form.</summary>
internal sealed class EntryDesk(AppDb db)
{
    /// <returns>Null when no entry of this kind, open or closed, has this code.</returns>
    public Task<Known?> FindAsync(EntryKind kind, string code, CancellationToken ct) => kind.Word switch
    {
        "area" => AreaAsync(code, ct),
        "zone" => FindAsync(kind, code, db.Set<ZoneRow>().Include(z => z.Members), z => (null, z.Outline, Fields(z, null)), ct),
        "estate" => FindAsync(kind, code, db.Set<EstateRow>(), e => (e.At, e.Outline, Fields(e, e.Households)), ct),
        "road" => FindAsync(kind, code, db.Set<RoadRow>(), r => (null, null, Fields(r, null)), ct),
        _ => FindAsync(kind, code, db.Set<SectionRow>(), s => (null, s.Line, Fields(s, null)), ct),
    };

    /// <summary>Open sections of a road, in list order.</summary>
    public async Task<IReadOnlyList<(string Code, string NameZh)>> SectionsOfAsync(string road, int most, CancellationToken ct) =>
        [.. (await db.Set<SectionRow>().AsNoTracking().TagWith("territory.sections-of").Where(s => s.IsOpen && s.RoadCode == road).OrderBy(s => s.SortKey).ThenBy(s => s.Code).Take(most)
            .Select(s => new { s.Code, s.NameZh }).ToListAsync(ct)).Select(s => (s.Code, s.NameZh))];

    private async Task<Known?> AreaAsync(string code, CancellationToken ct)
    {
        if (await db.Set<AreaRow>().AsNoTracking().TagWith("territory.area-entry").SingleOrDefaultAsync(a => a.Code == code, ct) is not { } a) return null;
        var rings = RingBytes.Unpack(a.Boundary);
        return new(EntryKind.Area, a.Code, a.NameZh, a.NameEn, a.Place, a.IsOpen, a.SourceSystem, new(a.CentreLonE7, a.CentreLatE7), rings.Rings.Count == 0 ? null : rings, [], new()
        {
            Code = a.Code, NameZh = a.NameZh, NameEn = a.NameEn, Level = a.Level.ToString(), Parent = a.ParentCode, Village = a.IsVillage ? "true" : null,
            Children = Text(a.Children), Adults = Text(a.Adults), Elderly = Text(a.Elderly), Households = Text(a.Households),
        });
    }

    private static async Task<Known?> FindAsync<TRow>(EntryKind kind, string code, IQueryable<TRow> rows, Func<TRow, (GeoPoint? At, byte[]? Shape, EntryForm Form)> own, CancellationToken ct) where TRow : EntryRow
    {
        if (await rows.AsNoTracking().TagWith("territory.entry").SingleOrDefaultAsync(r => r.Code == code, ct) is not { } row) return null;
        var (at, shape, form) = own(row);
        return new(kind, row.Code, row.NameZh, row.NameEn, row.Place, row.IsOpen, row.SourceSystem, at, EntryShapes.Rings(shape),
            row is ZoneRow zone ? [.. zone.Members.Select(m => m.AreaCode).Order(StringComparer.Ordinal)] : [], form);
    }

    private static EntryForm Fields(EntryRow row, int? households)
    {
        var section = row as SectionRow;
        return new()
        {
            Code = row.Code, NameZh = row.NameZh, NameEn = row.NameEn, AreaCode = row.AreaCode, Households = Text(households), RoadCode = section?.RoadCode, FromZh = section?.FromZh, ToZh = section?.ToZh,
        };
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
