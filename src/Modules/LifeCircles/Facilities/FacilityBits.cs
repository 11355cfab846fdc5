using Wutong.Geo;
using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Study;

namespace Wutong.LifeCircles.Facilities;

internal static class FacilityBits
{
    /// <summary>A register line as the facility other parts speak of.</summary>
    public static Facility Shown(CircleBook book, FacilityLine line)
        => new(line.Code, Math.Max(0, book.Data.Kinds.ToList().FindIndex(k => k.Code == line.KindCode)), line.NameZh, line.NameEn, new GeoPoint(line.LonE7, line.LatE7), line.OpeningHours);
}
