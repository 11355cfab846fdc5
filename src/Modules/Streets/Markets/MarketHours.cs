using System.Globalization;
using Wutong.Platform.Errors;
using Wutong.Platform.Language;

namespace Wutong.Streets.Markets;

/// <summary>开市时间: on which days of the week, from when to when; past midnight when it ends before it begins.</summary>
/// <param name="Days">Bit 0 is Monday.</param>
/// <param name="FromMinute">Minutes after midnight, 0 to 1439.</param>
/// <param name="ToMinute">0 to 1440.</param>
internal readonly record struct MarketHours(int Days, int FromMinute, int ToMinute)
{
    private const int AllDays = 0b1111111, DayMinutes = 1440;
    private static readonly string[] Zh = ["一", "二", "三", "四", "五", "六", "日"], En = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public static MarketHours Checked(int days, TimeOnly from, TimeOnly to)
    {
        if (days is 0 or < 0 or > AllDays) throw new BadInputException("days", "请至少选一天。", "Choose at least one day.");
        if (from == to) throw new BadInputException("to", "收市要和开市不同。", "It cannot close when it opens.");
        return new(days, Minutes(from), to == TimeOnly.MinValue ? DayMinutes : Minutes(to));
    }

    /// <param name="local">In Beijing.</param>
    public bool IsOpenAt(DateTime local)
    {
        var minute = (int)local.TimeOfDay.TotalMinutes;
        if (FromMinute < ToMinute) return On(local.DayOfWeek) && minute >= FromMinute && minute < ToMinute;
        return (On(local.DayOfWeek) && minute >= FromMinute) || (On(local.AddDays(-1).DayOfWeek) && minute < ToMinute);
    }

    public bool On(DayOfWeek day) => (Days >> (((int)day + 6) % 7) & 1) == 1;

    /// <summary>每天 06:00–21:00; 周一、三 …</summary>
    public string Told(Lang l)
    {
        var (days, hours) = (Days, $"{Clock(FromMinute)}–{Clock(ToMinute)}");
        var named = Enumerable.Range(0, 7).Where(d => (days >> d & 1) == 1).ToList();
        return days == AllDays ? l["每天 ", "every day "] + hours : l["周" + string.Join('、', named.Select(d => Zh[d])) + " ", string.Join(", ", named.Select(d => En[d])) + " "] + hours;
    }

    public static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    private static int Minutes(TimeOnly at) => at.Hour * 60 + at.Minute;
}
