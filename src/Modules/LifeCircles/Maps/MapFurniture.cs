using System.Text;
using Wutong.Platform.Drawing;
using Wutong.Platform.Language;

namespace Wutong.LifeCircles.Maps;

/// <summary>图廓: what every map of a page carries in its corners: scale, north, and 示意数据 when it is.</summary>
internal static class MapFurniture
{
    /// <summary>Room the corners need, for label placing: at the phone's larger type.</summary>
    public static IEnumerable<Box> Boxes(MapFrame frame, ScaleBar bar)
    {
        yield return new(30, frame.Paper.Bottom - 84, 30 + Math.Max(bar.Units + 60, 170), frame.Paper.Bottom - 16);
        yield return new(frame.Paper.Right - 90, 16, frame.Paper.Right - 26, 124);
        yield return new(frame.Paper.Right - 160, frame.Paper.Bottom - 60, frame.Paper.Right - 16, frame.Paper.Bottom - 12);
    }

    public static ScaleBar Bar(MapFrame frame) => ScaleBar.Of(frame, frame.Paper.Width * 0.2);

    public static void Write(StringBuilder svg, MapFrame frame, ScaleBar bar, Lang lang, bool isDemonstration)
    {
        double bottom = frame.Paper.Bottom - 28, right = frame.Paper.Right - 58;
        svg.Append($"<g class=\"scale\"><path d=\"M40 {bottom - 8:0}v8h{bar.Units:0}v-8M{40 + bar.Units / 2:0} {bottom - 4:0}v4\"/>");
        svg.Append($"<text x=\"40\" y=\"{bottom - 18:0}\">0</text><text x=\"{40 + bar.Units:0}\" y=\"{bottom - 18:0}\" text-anchor=\"middle\">{bar.Text(lang)}</text></g>");
        svg.Append($"<g class=\"north\"><path d=\"M{right:0} 62l-12 34 12-8 12 8z\"/><text x=\"{right:0}\" y=\"52\">{lang["北", "N"]}</text></g>");
        if (isDemonstration) svg.Append($"<g class=\"scale\"><text class=\"sy\" x=\"{frame.Paper.Right - 28:0}\" y=\"{bottom:0}\" text-anchor=\"end\">{lang["示意数据", "Sample data"]}</text></g>");
    }
}
