using Wutong.Platform.Figures;

namespace Wutong.Stations.Activities;

/// <summary>群团组织. The numbers are stored.</summary>
internal enum Organisation
{
    /// <summary>工会.</summary>
    Union = 1,

    /// <summary>妇联.</summary>
    Women = 2,

    /// <summary>共青团.</summary>
    Youth = 3,
}

internal static class Organisations
{
    public static IReadOnlyList<Organisation> All { get; } = [Organisation.Union, Organisation.Women, Organisation.Youth];

    public static (string Chinese, string English) Words(this Organisation organisation) => organisation switch
    {
        Organisation.Union => ("工会", "Trade union"),
        Organisation.Women => ("妇联", "Women's federation"),
        _ => ("共青团", "Youth league"),
    };

    /// <summary>The word of an address: "union".</summary>
    public static string Word(this Organisation organisation) => organisation switch { Organisation.Union => "union", Organisation.Women => "women", _ => "youth" };

    /// <returns>Null when the word names none.</returns>
    public static Organisation? Find(string? word) => All.Select(o => (Organisation?)o).FirstOrDefault(o => o!.Value.Word() == word);
}

/// <summary>群团活动: who held it, what it was about, where and for how many. Nobody who came is named.</summary>
internal sealed class ActivityRow : FactRow
{
    public required Organisation Organisation { get; init; }
    public required string Theme { get; init; }

    /// <summary>Where, in words.</summary>
    public required string Spot { get; init; }

    /// <summary>The station it was held at; null: elsewhere.</summary>
    public Guid? StationId { get; init; }

    /// <summary>服务人次.</summary>
    public required int People { get; init; }
}
