using System.Globalization;

namespace Wutong.Geo.Cities;

/// <summary>A facility on the plane, before it has a code.</summary>
internal readonly record struct SownFacility(string Kind, string Name, string NameEn, double X, double Y, int Community, string? Hours);

/// <summary>设施布点: sows the five kinds over a community, on street fronts and on open ground, fewer where it is poorly provided.</summary>
internal static class FacilitySower
{
    private sealed record Habit(string Kind, double Usual, string Zh, string En, string?[] Hours);

    private static readonly Habit[] Habits =
    [
        new("market", 1.0, "农贸市场", "Market", ["Mo-Su 06:00-19:30", "Mo-Su 06:30-19:00", "Mo-Su 05:30-12:00", "Mo-Su 07:00-20:00", null]),
        new("fitness", 2.3, "健身点", "Fitness Corner", ["24/7", "24/7", "Mo-Su 05:30-22:00", "Mo-Su 06:00-21:00", null]),
        new("culture", 1.1, "文化活动室", "Culture Room", ["Mo-Sa 08:30-17:30", "Mo-Su 09:00-20:30", "Tu-Su 09:00-17:00; PH off", "Mo-Fr 08:30-12:00,14:30-18:00", null]),
        new("service", 1.0, "服务中心", "Service Centre", ["Mo-Fr 08:30-12:00,14:30-18:00; PH off", "Mo-Fr 09:00-17:00; PH off", "Mo-Sa 08:30-17:30"]),
        new("medical", 1.3, "卫生服务站", "Clinic", ["Mo-Su 08:00-20:00", "Mo-Sa 08:00-12:00,14:30-18:00", "24/7", "Mo-Fr 08:00-18:00; Sa 08:00-12:00; PH off", null]),
    ];

    /// <param name="blocks">The community's blocks.</param>
    /// <param name="greens">Open ground inside those blocks.</param>
    /// <param name="fixedKinds">Kinds placed by hand already: those get one fewer.</param>
    public static IEnumerable<SownFacility> Sow(int community, PlannedArea area, List<Block> blocks, List<(double X, double Y)> greens, IReadOnlyList<string> fixedKinds, Dice dice)
    {
        var built = blocks.Where(b => b.Kind is BlockKind.Estate or BlockKind.Alleys or BlockKind.Village or BlockKind.Commerce or BlockKind.School).ToList();
        if (built.Count == 0) yield break;
        built = FromTheMiddle(built);
        foreach (var habit in Habits)
        {
            var by = fixedKinds.Count(k => k == habit.Kind);
            var count = Count(habit, area, dice) - by;
            for (var i = 0; i < count; i++)
            {
                var (x, y) = Place(habit, built[dice.Below(i == 0 ? (built.Count + 2) / 3 : built.Count)], greens, dice);
                var (zh, en) = Name(habit, area, i + by);
                yield return new(habit.Kind, zh, en, x, y, community, dice.Pick<string?>(habit.Hours));
            }
        }
    }

    /// <summary>Blocks nearest the middle of where people live come first: the first of each kind stands there.</summary>
    private static List<Block> FromTheMiddle(List<Block> built)
    {
        var lived = built.Where(b => b.Kind is BlockKind.Estate or BlockKind.Alleys or BlockKind.Village).DefaultIfEmpty(built[0]).ToList();
        double x = lived.Average(b => b.Box.CentreX), y = lived.Average(b => b.Box.CentreY);
        return [.. built.OrderBy(b => (b.Box.CentreX - x) * (b.Box.CentreX - x) + (b.Box.CentreY - y) * (b.Box.CentreY - y))];
    }

    private static int Count(Habit habit, PlannedArea area, Dice dice)
    {
        if (habit.Kind == "service" && area.Provision > 0.5) return 1;
        var expected = habit.Usual * area.Provision * dice.Between(0.6, 1.4);
        return (int)expected + (dice.Chance(expected - (int)expected) ? 1 : 0);
    }

    private static (string, string) Name(Habit habit, PlannedArea area, int index)
    {
        var (zh, en) = (area.Name.Replace(" 示例", "", StringComparison.Ordinal), area.NameEn.Replace(" (sample)", "", StringComparison.Ordinal));
        var (nth, no) = index == 0 ? ("", "") : ($"第{CityNames.Chinese(index + 1)}", " " + (index + 1).ToString(CultureInfo.InvariantCulture));
        return ($"{zh}{nth}{habit.Zh} 示例", $"{en} {habit.En}{no} (sample)");
    }

    private static (double, double) Place(Habit habit, Block block, List<(double X, double Y)> greens, Dice dice)
    {
        if (habit.Kind == "fitness" && greens.Count > 0 && dice.Chance(0.65))
        {
            var (gx, gy) = greens[dice.Below(greens.Count)];
            return (gx + dice.Between(-4, 4), gy + dice.Between(-4, 4));
        }
        var sides = Enumerable.Range(0, 4).Where(i => block.Sides[i].Street.Kind >= StreetKind.Residential).ToArray();
        var side = sides.Length == 0 ? dice.Below(4) : dice.Pick<int>(sides);
        return OnFront(block.Box, side, dice.Between(0.12, 0.88), dice.Between(8, 12));
    }

    private static (double, double) OnFront(Rect b, int side, double along, double inside) => side switch
    {
        0 => (b.X0 + along * b.Width, b.Y0 + inside), 1 => (b.X1 - inside, b.Y0 + along * b.Height),
        2 => (b.X0 + along * b.Width, b.Y1 - inside), _ => (b.X0 + inside, b.Y0 + along * b.Height),
    };
}
