using Wutong.Platform.Language;
using Wutong.Platform.Time;

namespace Wutong.LifeCircles.Facilities;

internal static class FacilityBits
{
    /// <summary>Closed for good, not opened yet, or open now.</summary>
    public static string Now(FacilityLine line, DateTime utc, Lang l)
    {
        var today = ChinaDay.Of(utc);
        if (line.ClosedOn <= today) return l["已停用", "closed for good"];
        return line.OpenedOn > today ? l[$"{line.OpenedOn:yyyy-MM-dd} 启用", $"opens {line.OpenedOn:yyyy-MM-dd}"] : OpenNow.Say(line.OpeningHours, utc, l);
    }
}
