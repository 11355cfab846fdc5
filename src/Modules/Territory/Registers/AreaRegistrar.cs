using Microsoft.EntityFrameworkCore;
using Wutong.Geo;
using Wutong.Geo.Areas;
using Wutong.Geo.Coordinates;
using Wutong.Geo.Osm;
using Wutong.Platform.Access;
using Wutong.Platform.Search;
using Wutong.Platform.Writing;
using Wutong.Territory.Geometry;

namespace Wutong.Territory.Registers;

internal sealed class AreaRegistrar(AreaRegister register) : IRegistrar<AreaDraft>
{
    private const int LongestName = 100, LongestEnglishName = 200;

    public Target TargetOf(AreaDraft draft, IWrite write) => (draft.ParentCode is null ? null : TargetOf(draft.ParentCode, write)) ?? Target.Installation;

    public Target? TargetOf(string code, IWrite write) => register.PlaceOf(code, write) is { } place ? new(place) : null;

    public Answer Add(AreaDraft draft, IWrite write)
    {
        if (write.Db.Set<AreaRow>().Any(a => a.Code == draft.Code)) return new Answer.Refused("territory.code-taken", $"已有代码为 {draft.Code} 的辖区，请换一个代码。", $"There is an area with the code {draft.Code} already; choose another.", "code");
        var tree = AreaTree.Of(write.Db);
        Check([draft], tree, _ => null);
        var with = new AreaTree([.. write.Db.Set<AreaRow>().Where(a => a.IsOpen).Select(a => new AreaNode(a.Code, a.ParentCode, a.Level)).ToList(), NodeOf(draft)]);
        var row = AreaRow.From(ShapeOf(draft, null), with.PlaceOf(draft.Code));
        row.SourceSystem = draft.System;
        write.Db.Add(row);
        return Done(draft.Code, write);
    }

    public Answer Change(AreaDraft draft, IWrite write)
    {
        var row = write.Db.Set<AreaRow>().Single(a => a.Code == draft.Code);
        if (draft.Level != row.Level) return new Answer.Refused("territory.level-stays", "辖区的级别不能改，请停用它，再登记新的。", "An area keeps its level; retire it and add another.", "level");
        Check([draft], AreaTree.Of(write.Db), _ => row);
        bool moves = row.ParentCode != draft.ParentCode;
        var shape = ShapeOf(draft, row);
        (row.ParentCode, row.NameZh, row.NameEn, row.SortKey, row.IsVillage) = (shape.Area.ParentCode, shape.Area.NameZh, shape.Area.NameEn, shape.Area.SortKey, shape.Area.IsVillage);
        (row.CentreLonE7, row.CentreLatE7, row.Boundary) = (shape.Area.Centre.LonE7, shape.Area.Centre.LatE7, RingBytes.Pack(shape.Boundary));
        (row.Children, row.Adults, row.Elderly, row.Households) = (shape.Area.Children, shape.Area.Adults, shape.Area.Elderly, shape.Area.Households);
        if (!string.IsNullOrWhiteSpace(draft.Geometry)) row.SourceSystem = draft.System;
        write.Save();
        if (moves) Move(write);
        return Done(draft.Code, write);
    }

    public Answer Retire(string code, IWrite write)
    {
        var db = write.Db;
        int children = db.Set<AreaRow>().Count(a => a.IsOpen && a.ParentCode == code);
        if (children > 0) return new Answer.Refused("territory.has-areas", $"下面还有 {children} 个辖区，请先停用或改属它们。", $"There are {children} areas under it; retire or move them first.");
        int entries = db.Set<EstateRow>().Count(e => e.IsOpen && e.AreaCode == code) + db.Set<RoadRow>().Count(e => e.IsOpen && e.AreaCode == code)
            + db.Set<SectionRow>().Count(e => e.IsOpen && e.AreaCode == code) + db.Set<ZoneRow>().Count(z => z.IsOpen && (z.AreaCode == code || z.Members.Any(m => m.AreaCode == code)));
        if (entries > 0) return new Answer.Refused("territory.has-entries", $"还有 {entries} 个片区、小区、道路或路段登记在这里，请先改属或停用它们。", $"{entries} zones, estates, roads or sections stand in it; move or retire them first.");
        db.Set<AreaRow>().Single(a => a.Code == code).IsOpen = false;
        return Done(code, write);
    }

    /// <remarks>Only the levels that are in the list are replaced.</remarks>
    public Answer Replace(IReadOnlyList<AreaDraft> drafts, IReplacement? prepared, IWrite write)
    {
        var old = write.Db.Set<AreaRow>().AsNoTracking().ToDictionary(a => a.Code, StringComparer.Ordinal);
        Check(drafts, Beside(drafts, old.Values), old.GetValueOrDefault);
        AreaRegister.Replace([.. drafts.Select(d => ShapeOf(d, old.GetValueOrDefault(d.Code)))], LevelsOf(drafts), drafts.FirstOrDefault(d => d.System is not null)?.System ?? CoordinateSystem.Wgs84, write);
        return new Answer.Done("area", "all");
    }

    public static HashSet<AreaLevel> LevelsOf(IEnumerable<AreaDraft> drafts) => [.. drafts.Select(d => d.Level)];

    /// <summary>Areas that stay when the levels of these drafts are replaced.</summary>
    public static AreaTree Beside(IEnumerable<AreaDraft> drafts, IEnumerable<AreaRow> rows)
    {
        var levels = LevelsOf(drafts);
        return new(rows.Where(r => r.IsOpen && !levels.Contains(r.Level)).Select(r => new AreaNode(r.Code, r.ParentCode, r.Level)));
    }

    /// <summary>Everything wrong with these drafts.</summary>
    public static List<Fault> Faults(IReadOnlyList<AreaDraft> drafts, AreaTree beside, Func<string, AreaRow?> old)
    {
        var faults = AreaRules.Faults([.. drafts.Select(NodeOf)], beside);
        for (int i = 0; i < drafts.Count; i++)
        {
            int index = i;
            faults.AddRange(Own(drafts[i], old).Select(f => f with { Index = index }));
        }
        return faults;
    }

    public static AreaShape ShapeOf(AreaDraft d, AreaRow? old)
    {
        var shape = ShapeText.Of(d, ShapeKind.Point, ShapeKind.Outline).Shape;
        var rings = shape is null ? RingBytes.Unpack(old!.Boundary) : shape.Kind == ShapeKind.Outline ? new GeoRings(shape.Parts) : new GeoRings([]);
        var centre = shape is null ? new GeoPoint(old!.CentreLonE7, old.CentreLatE7) : shape.Kind == ShapeKind.Point ? shape.First : InsidePoint.Of(rings);
        var names = Names.Of(d.NameZh, d.NameEn);
        return new(new(d.Code, d.ParentCode, d.Level, d.IsVillage, names.Zh, names.En, SortKey.Of(names.Zh), centre,
            d.Children ?? old?.Children ?? 0, d.Adults ?? old?.Adults ?? 0, d.Elderly ?? old?.Elderly ?? 0, d.Households ?? old?.Households), rings);
    }

    private static AreaNode NodeOf(AreaDraft d) => new(d.Code ?? "", d.ParentCode, d.Level);

    private static IEnumerable<Fault> Own(AreaDraft d, Func<string, AreaRow?> old)
    {
        if (!Enum.IsDefined(d.Level)) yield return new(0, "level", "级别是区、街道、社区或网格", "the level is district, subdistrict, community or grid");
        if (d.NameZh?.Trim().Length is null or 0 or > LongestName) yield return new(0, "nameZh", $"名称是 1 到 {LongestName} 个字", $"a name of 1 to {LongestName} characters was expected");
        if (d.NameEn?.Trim().Length > LongestEnglishName) yield return new(0, "nameEn", $"英文名最多 {LongestEnglishName} 字", $"an English name of at most {LongestEnglishName} characters was expected");
        foreach (var (field, count) in (IEnumerable<(string, int?)>)[("children", d.Children), ("adults", d.Adults), ("elderly", d.Elderly), ("households", d.Households)])
            if (count is < 0 or > 100_000_000) yield return new(0, field, "应为 0 到 100000000 的整数", "a whole number from 0 to 100000000 was expected");
        var (shape, wrong) = ShapeText.Of(d, ShapeKind.Point, ShapeKind.Outline);
        if (wrong is not null) yield return wrong;
        else if (shape is null && (d.Code is null || old(d.Code) is null)) yield return new(0, "geometry", "缺少边界（或经纬度）", "a boundary or a position was expected");
    }

    private static void Check(IReadOnlyList<AreaDraft> drafts, AreaTree beside, Func<string, AreaRow?> old)
    {
        if (Faults(drafts, beside, old) is [var first, ..]) throw first.ToException(drafts.Count > 1);
    }

    /// <summary>An area has moved under another: the chains of all under it, and of what stands there.</summary>
    private static void Move(IWrite write)
    {
        var tree = AreaTree.Of(write.Db);
        foreach (var row in write.Db.Set<AreaRow>().Where(a => a.IsOpen).ToList())
            if (tree.PlaceOf(row.Code) is var place && place != row.Place) row.Place = place;
        write.Save();
        Followers.Settle(write);
        RegisterNews.Areas(write);
    }

    private static Answer.Done Done(string code, IWrite write)
    {
        RegisterNews.Changed("area", code, write);
        RegisterVersion.Next(write);
        return new("area", code);
    }
}
