using Wutong.Geo;
using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Hours;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Language;
using Wutong.Platform.Time;

namespace Wutong.LifeCircles.Facilities;

internal static class FacilityBits
{
    /// <summary>Closed for good, not opened yet, or open now.</summary>
    public static string Now(CircleBook book, FacilityLine line, DateTime utc, Lang l)
    {
        var today = ChinaDay.Of(utc);
        if (line.ClosedOn <= today) return l["已停用", "closed for good"];
        return line.OpenedOn > today ? l[$"{line.OpenedOn:yyyy-MM-dd} 启用", $"opens {line.OpenedOn:yyyy-MM-dd}"] : OpenNow.Say(Shown(book, line), utc, l);
    }

    /// <summary>A register line as the facility other parts speak of.</summary>
    public static Facility Shown(CircleBook book, FacilityLine line)
        => new(line.Code, Math.Max(0, book.Data.Kinds.ToList().FindIndex(k => k.Code == line.KindCode)), line.NameZh, line.NameEn, new GeoPoint(line.LonE7, line.LatE7), line.OpeningHours);
}
