using Wutong.Geo.Osm;
using Wutong.Territory.Geometry;

namespace Wutong.Territory.Registers;

internal sealed class SectionRegistrar() : EntryRegistrar<SectionDraft, SectionRow>("section")
{
    private const int LongestEnd = 48; // two of them and a dash make the name

    protected override string AreaOf(SectionDraft draft) => draft.AreaCode;
    protected override Names NamesOf(SectionDraft draft) => new(SectionRow.Name(draft.FromZh.Trim(), draft.ToZh.Trim()), null);

    protected override string OwnFace(SectionRow row) => $"{row.RoadCode} {Hash(row.Line)}";
    protected override IEnumerable<Fault> Own(SectionDraft draft, Standing standing, SectionRow? old)
    {
        if (!standing.Roads.Contains(draft.RoadCode ?? "")) yield return new(0, "roadCode", $"没有代码为“{draft.RoadCode}”的道路", $"no road has the code '{draft.RoadCode}'");
        foreach (var (field, end) in (IEnumerable<(string, string?)>)[("fromZh", draft.FromZh), ("toZh", draft.ToZh)])
            if (end?.Trim().Length is null or 0 or > LongestEnd) yield return new(0, field, $"起点、止点各写 1 到 {LongestEnd} 个字", $"where the section begins and ends, 1 to {LongestEnd} characters each, was expected");
        if (ShapeText.Of(draft, ShapeKind.Line).Fault is { } wrong) yield return wrong;
    }

    protected override SectionRow Make(SectionDraft draft, Standing standing)
    {
        var row = new SectionRow { Code = draft.Code, NameZh = "", SortKey = "", AreaCode = draft.AreaCode, Place = standing.Areas.PlaceOf(draft.AreaCode), RoadCode = draft.RoadCode, FromZh = "", ToZh = "" };
        Fill(row, NamesOf(draft), draft.AreaCode, standing);
        FillOwn(row, draft);
        row.SourceSystem = draft.System;
        return row;
    }

    protected override void FillOwn(SectionRow row, SectionDraft draft)
    {
        (row.RoadCode, row.FromZh, row.ToZh) = (draft.RoadCode, draft.FromZh.Trim(), draft.ToZh.Trim());
        if (ShapeText.Of(draft, ShapeKind.Line).Shape is { } shape) row.Line = RingBytes.Pack(new GeoRings(shape.Parts));
    }
}
