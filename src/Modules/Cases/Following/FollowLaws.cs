using Wutong.Platform.Laws;
using Wutong.Territory;

namespace Wutong.Cases.Following;

/// <summary>关注的规律. What is told names the area and never who follows it.</summary>
internal static class FollowLaws
{
    public static Law FollowHasItsArea { get; } = new("cases.follow-has-its-area", "关注的辖区都在台账里", "An area that is followed is in the register",
        db =>
        {
            var codes = TerritoryModule.AreaCodes(db);
            return db.Set<FollowRow>().Where(f => !codes.Contains(f.AreaCode)).GroupBy(f => f.AreaCode).OrderBy(g => g.Key).Select(g => new LawBreach("area", g.Key, $"有人关注的辖区 {g.Key} 不在台账里", $"area {g.Key}, which is followed, is not in the register"));
        });

    public static IReadOnlyList<Law> All { get; } = [FollowHasItsArea];
}
