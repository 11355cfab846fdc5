using Wutong.Geo.Coordinates;
using Wutong.Geo.Osm;
using Wutong.Platform.Access;
using Wutong.Platform.Search;
using Wutong.Platform.Writing;

namespace Wutong.Territory.Registers;

internal sealed class FirstFill : ITerritoryRegister
{
    public void Fill(TerritoryBook book, IWrite write)
    {
        write.Save();
        var tree = AreaTree.Of(write.Db);
        Put(write, book.Estates.Select(e => new EstateRow
        {
            Code = e.Code, NameZh = e.NameZh, NameEn = e.NameEn, SortKey = SortKey.Of(e.NameZh), AreaCode = Area(e, tree), Place = PlaceOf(e, tree),
            LonE7 = e.At.LonE7, LatE7 = e.At.LatE7, Outline = Packed(e.Outline), Households = e.Households, SourceSystem = CoordinateSystem.Wgs84,
        }));
        Put(write, book.Zones.Select(z => new ZoneRow
        {
            Code = z.Code, NameZh = z.NameZh, NameEn = z.NameEn, SortKey = SortKey.Of(z.NameZh), AreaCode = Area(z, tree), Place = PlaceOf(z, tree), Outline = Packed(z.Outline),
            Members = [.. z.Members.Select(m => new ZoneAreaRow { ZoneCode = z.Code, AreaCode = m })],
        }));
        Put(write, book.Roads.Select(r => new RoadRow { Code = r.Code, NameZh = r.NameZh, NameEn = r.NameEn, SortKey = SortKey.Of(r.NameZh), AreaCode = Area(r, tree), Place = PlaceOf(r, tree) }));
        Put(write, book.Sections.Select(s => new SectionRow
        {
            Code = s.Code, NameZh = SectionRow.Name(s.FromZh, s.ToZh), SortKey = SortKey.Of(SectionRow.Name(s.FromZh, s.ToZh)), AreaCode = Area(s, tree), Place = PlaceOf(s, tree),
            RoadCode = s.RoadCode, FromZh = s.FromZh, ToZh = s.ToZh, Line = Packed(s.Line), SourceSystem = CoordinateSystem.Wgs84,
        }));
        RegisterNews.Areas(write);
        RegisterVersion.Next(write);
    }

    private static void Put<TRow>(IWrite write, IEnumerable<TRow> rows) where TRow : EntryRow
    {
        if (write.Db.Set<TRow>().Any()) return;
        write.Db.AddRange(rows);
        write.Save();
        write.Db.ChangeTracker.Clear();
    }

    private static string Area(IEntry entry, AreaTree tree) => entry.Place.Finest is { } code && tree.Find(code) is not null ? code
        : throw new ArgumentException($"entry {entry.Code} stands in {entry.Place.Finest ?? "no area"}, which is not an open area", nameof(entry));

    private static Place PlaceOf(IEntry entry, AreaTree tree) => tree.PlaceOf(Area(entry, tree));

    private static byte[]? Packed(GeoRings? rings) => rings is null ? null : RingBytes.Pack(rings);
}
