using System.Globalization;
using Wutong.Cases.Records;
using Wutong.Platform.Forms;
using Wutong.Platform.Language;

namespace Wutong.Cases.Correcting;

/// <summary>What the form of a correction brings back.</summary>
internal sealed class CorrectForm
{
    private const string Minute = "yyyy-MM-dd'T'HH:mm", Second = Minute + "':'ss";
    private const int EarliestYear = 2000;

    public string? Key { get; set; }

    /// <summary>Day and minute in Beijing, as a browser's field has it.</summary>
    public string? HappenedAt { get; set; }

    /// <summary>没有这回事.</summary>
    public bool IsVoid { get; set; }
    public string? Reason { get; set; }

    public static string Text(DateTime utc) => (utc + Lang.ChinaTime).ToString(Minute, CultureInfo.InvariantCulture);

    /// <param name="notBeforeUtc">When the step before it happened.</param>
    /// <returns>Null when the time cannot be read; the form says so beside its field.</returns>
    public CorrectCaseEvent? ToCommand(CaseEventRow wrong, DateTime? notBeforeUtc, FormState state, Lang lang)
    {
        if (IsVoid) return new(wrong.Id, null, Reason ?? "");
        if (DateTime.TryParseExact(HappenedAt, [Minute, Second], CultureInfo.InvariantCulture, DateTimeStyles.None, out var typed) && typed.Year >= EarliestYear)
            return new(wrong.Id, new DateTimeOffset(Meant(DateTime.SpecifyKind(typed - Lang.ChinaTime, DateTimeKind.Utc), wrong.HappenedAtUtc, notBeforeUtc)), Reason ?? "");
        state.Add("happenedAt", lang["请填日期和时间。", "Please give the day and the time."]);
        return null;
    }

    /// <summary>A minute stands for all of it: the one it was recorded in is no change, and the one of the step before is not before that step.</summary>
    private static DateTime Meant(DateTime minute, DateTime recorded, DateTime? notBefore)
    {
        if (Holds(minute, recorded)) return recorded;
        return notBefore is { } before && Holds(minute, before) ? before : minute;
    }

    private static bool Holds(DateTime minute, DateTime moment) => minute.Second == 0 && moment >= minute && moment < minute.AddMinutes(1);
}
