using Microsoft.EntityFrameworkCore;
using Wutong.Geo.Osm;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Territory.Geometry;

namespace Wutong.Territory.Registers;

internal sealed class ZoneRegistrar() : EntryRegistrar<ZoneDraft, ZoneRow>("zone")
{
    protected override string AreaOf(ZoneDraft draft) => draft.AreaCode;
    protected override Names NamesOf(ZoneDraft draft) => Names.Of(draft.NameZh, draft.NameEn);
    protected override IQueryable<ZoneRow> Rows(IWrite write) => write.Db.Set<ZoneRow>().Include(z => z.Members);

    protected override string OwnFace(ZoneRow row) => $"{string.Join(' ', row.Members.Select(m => m.AreaCode).Order(StringComparer.Ordinal))} {Hash(row.Outline)}";
    protected override IEnumerable<Fault> Own(ZoneDraft draft, Standing standing, ZoneRow? old)
    {
        foreach (var fault in NameFaults(draft.NameZh, draft.NameEn)) yield return fault;
        if (standing.Areas.Find(draft.AreaCode) is { Level: not AreaLevel.Subdistrict }) yield return new(0, "areaCode", $"片区属于街道，{draft.AreaCode} 不是街道", $"a zone belongs to a subdistrict; {draft.AreaCode} is none");
        var (shape, wrong) = ShapeText.Of(draft, ShapeKind.Outline);
        if (wrong is not null) yield return wrong;
        bool members = draft.Members is { Count: > 0 };
        bool outlined = shape is not null || (!members && old?.Outline is not null); // what a zone has stays when nothing is told
        if (members == outlined && wrong is null)
            yield return new(0, "members", "片区由若干社区组成，或者有自己的边界，两者填一样", "a zone is a set of areas or has an outline of its own: give one of the two");
        foreach (var code in draft.Members ?? [])
            if (standing.Areas.Find(code) is null || standing.Areas.PlaceOf(code).Street != draft.AreaCode || code == draft.AreaCode)
                yield return new(0, "members", $"{code} 不是 {draft.AreaCode} 的社区（村）或网格", $"{code} is no area under {draft.AreaCode}");
    }

    protected override ZoneRow Make(ZoneDraft draft, Standing standing)
    {
        var row = new ZoneRow { Code = draft.Code, NameZh = "", SortKey = "", AreaCode = draft.AreaCode, Place = standing.Areas.PlaceOf(draft.AreaCode) };
        Fill(row, NamesOf(draft), draft.AreaCode, standing);
        FillOwn(row, draft);
        row.SourceSystem = draft.System;
        return row;
    }

    protected override void AfterPut(IReadOnlyList<ZoneRow> rows, IWrite write)
    {
        var (forget, add) = (write.Sql("DELETE FROM zone_area WHERE zone_code = @0"), write.Sql("INSERT INTO zone_area (zone_code, area_code) VALUES (@0, @1)"));
        foreach (var row in rows)
        {
            forget.With(row.Code).Run();
            foreach (var member in row.Members) add.With(row.Code, member.AreaCode).Run();
        }
    }

    protected override void FillOwn(ZoneRow row, ZoneDraft draft)
    {
        if (ShapeText.Of(draft, ShapeKind.Outline).Shape is { } shape) row.Outline = RingBytes.Pack(new GeoRings(shape.Parts));
        else if (draft.Members is { Count: > 0 }) row.Outline = null;
        var wanted = (draft.Members ?? []).ToHashSet(StringComparer.Ordinal);
        row.Members.RemoveAll(m => !wanted.Remove(m.AreaCode));
        row.Members.AddRange(wanted.Order(StringComparer.Ordinal).Select(code => new ZoneAreaRow { ZoneCode = row.Code, AreaCode = code }));
    }
}
