using Wutong.Geo;
using Wutong.Geo.Areas;
using Wutong.Geo.Osm;
using Wutong.Territory.Geometry;

namespace Wutong.Territory.Registers;

internal sealed class EstateRegistrar() : EntryRegistrar<EstateDraft, EstateRow>("estate")
{
    protected override string AreaOf(EstateDraft draft) => draft.AreaCode;
    protected override Names NamesOf(EstateDraft draft) => Names.Of(draft.NameZh, draft.NameEn);

    protected override string OwnFace(EstateRow row) => $"{row.LonE7} {row.LatE7} {row.Households} {Hash(row.Outline)}";
    protected override IEnumerable<Fault> Own(EstateDraft draft, Standing standing, EstateRow? old)
    {
        foreach (var fault in NameFaults(draft.NameZh, draft.NameEn)) yield return fault;
        if (CountFault("households", draft.Households) is { } count) yield return count;
        var (shape, wrong) = ShapeText.Of(draft, ShapeKind.Point, ShapeKind.Outline);
        if (wrong is not null) yield return wrong;
        else if (shape is null && old is null) yield return new(0, "geometry", "缺少位置：经纬度，或边界", "a position or an outline was expected");
    }

    protected override EstateRow Make(EstateDraft draft, Standing standing)
    {
        var row = new EstateRow { Code = draft.Code, NameZh = "", SortKey = "", AreaCode = draft.AreaCode, Place = standing.Areas.PlaceOf(draft.AreaCode), LonE7 = 0, LatE7 = 0 };
        Fill(row, NamesOf(draft), draft.AreaCode, standing);
        FillOwn(row, draft);
        row.SourceSystem = draft.System;
        return row;
    }

    protected override void FillOwn(EstateRow row, EstateDraft draft)
    {
        row.Households = draft.Households ?? row.Households;
        if (ShapeText.Of(draft, ShapeKind.Point, ShapeKind.Outline).Shape is not { } shape) return;
        GeoPoint at = shape.Kind == ShapeKind.Point ? shape.First : InsidePoint.Of(new GeoRings(shape.Parts));
        (row.LonE7, row.LatE7, row.Outline) = (at.LonE7, at.LatE7, shape.Kind == ShapeKind.Point ? null : RingBytes.Pack(new GeoRings(shape.Parts)));
    }
}
