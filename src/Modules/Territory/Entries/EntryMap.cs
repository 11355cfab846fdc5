using Wutong.Geo.Maps;
using Wutong.Geo.Osm;
using Wutong.Platform.Language;
using Wutong.Territory.Geometry;
using Wutong.Territory.Pages;

namespace Wutong.Territory.Entries;

/// <summary>A small picture of where an entry stands, and in words where its shape is from.</summary>
internal static class EntryMap
{
    private const int OneDot = 15;

    /// <param name="around">The boundary of the area it stands in; null when there is none.</param>
    /// <returns>Null when there is nothing to draw.</returns>
    public static string? Draw(Known known, GeoRings? around, Lang lang)
    {
        if (known.Shape is null && known.At is null) return null;
        GeoRings[] frame = around is null ? [] : [around];
        var box = RegisterMap.BoxOf(known.Shape is null ? frame : [.. frame, known.Shape]);
        if (known.At is { } at) box = box.With(GeoBox.Of([at]));
        var map = new RegisterMap(box, lang[$"{known.NameZh}的位置", $"Where {lang.PlainName(known.NameZh, known.NameEn)} lies"]).Outlines(frame, "tbase");
        if (known.Shape is { } shape) map.Shapes([new(known.Kind == EntryKind.Section ? ShapeKind.Line : ShapeKind.Outline, [.. shape.Rings])]);
        if (known.At is { } point && known.Kind == EntryKind.Estate) map.Points([point], OneDot);
        return map.End();
    }

    /// <summary>Where the shape is from.</summary>
    public static string Source(Known known, Lang lang) => known.System is { } system
        ? lang[$"台账里现有的图形，登记时是 {ImportWords.Name(system)} 坐标，按 WGS-84 保存。", $"The shape in the register; it came in {ImportWords.Name(system)} and is kept in WGS-84."]
        : lang["台账里现有的图形，按 WGS-84 保存。", "The shape in the register, kept in WGS-84."];
}
