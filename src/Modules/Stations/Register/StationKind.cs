namespace Wutong.Stations.Register;

/// <summary>驿站类别. The numbers are stored.</summary>
internal enum StationKind
{
    /// <summary>小哥驿站（服务站）: at least one in each community.</summary>
    Station = 1,

    /// <summary>小哥服务角: in a shop, a bank, an office; at least one on each street of the plan.</summary>
    Corner = 2,

    /// <summary>枢纽（教育服务阵地）: where many come together.</summary>
    Hub = 3,
}

internal static class StationKinds
{
    public static IReadOnlyList<StationKind> All { get; } = [StationKind.Station, StationKind.Corner, StationKind.Hub];

    public static (string Chinese, string English) Words(this StationKind kind) => kind switch
    {
        StationKind.Corner => ("服务角", "Corner"),
        StationKind.Hub => ("枢纽", "Hub"),
        _ => ("驿站", "Station"),
    };

    /// <summary>A name of the frame's icons.</summary>
    public static string Icon(this StationKind kind) => kind switch { StationKind.Corner => "basket", StationKind.Hub => "star", _ => "home" };

    /// <summary>The word of an address: "corner".</summary>
    public static string Word(this StationKind kind) => kind switch { StationKind.Corner => "corner", StationKind.Hub => "hub", _ => "station" };

    /// <returns>Null when the word names none.</returns>
    public static StationKind? Find(string? word) => All.Select(k => (StationKind?)k).FirstOrDefault(k => k!.Value.Word() == word);
}
