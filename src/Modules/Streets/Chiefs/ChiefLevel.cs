namespace Wutong.Streets.Chiefs;

/// <summary>路长级别: who answers for a road at the district, the subdistrict and the community.</summary>
internal enum ChiefLevel { First = 1, Second = 2, Third = 3 }

internal static class ChiefLevels
{
    public static IReadOnlyList<ChiefLevel> All { get; } = [ChiefLevel.First, ChiefLevel.Second, ChiefLevel.Third];

    public static (string Chinese, string English) Words(this ChiefLevel level) => level switch
    {
        ChiefLevel.First => ("一级路长（区）", "First level, district"),
        ChiefLevel.Second => ("二级路长（街道）", "Second level, subdistrict"),
        _ => ("三级路长（社区）", "Third level, community"),
    };
}
