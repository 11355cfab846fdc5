using Wutong.Platform.Time;

namespace Wutong.Stations;

/// <summary>What every page of the stations says alike.</summary>
internal static class StationWords
{
    public static string Day(DateTime utc) => ChinaDay.Text(ChinaDay.Of(utc));
}
