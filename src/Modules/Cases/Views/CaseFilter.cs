using System.Globalization;
using System.Text;
using Wutong.Cases.Life;
using Wutong.Platform.Language;

namespace Wutong.Cases.Views;

/// <summary>What lists, exports and maps of cases are narrowed to; it travels in the address.</summary>
/// <param name="Area">辖区代码, of any level.</param>
/// <param name="Unit">牵头单位.</param>
/// <param name="IsOpen">未结 (true), 已结 (false); null: both.</param>
/// <param name="From">Reported on this day in Beijing or later.</param>
/// <param name="To">Reported on this day or earlier.</param>
/// <param name="IsLate">超期: the stage's time is used up.</param>
internal sealed record CaseFilter(CaseStage? Stage = null, string? Kind = null, string? Area = null, Guid? Unit = null, bool? IsOpen = null, DateOnly? From = null, DateOnly? To = null, bool IsLate = false)
{
    private const string Open = "open", Ended = "ended", Day = "yyyy-MM-dd";

    /// <summary>What the stage is called in an address and in a form: a stage, or open, or ended.</summary>
    public string StageWord => Stage?.ToString() ?? IsOpen switch { true => Open, false => Ended, null => "" };

    /// <summary>What cannot be understood narrows nothing.</summary>
    public static CaseFilter Read(string? stage, string? kind, string? area, string? unit, string? from = null, string? to = null, string? late = null) => new(
        Enum.TryParse<CaseStage>(stage, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null, Some(kind), Some(area), Guid.TryParse(unit, out var id) ? id : null,
        stage switch { Open => true, Ended => false, _ => null }, DayOf(from), DayOf(to), late == "1");

    /// <summary>As it stands in an address, without a question mark; empty when nothing is narrowed.</summary>
    public string Query()
    {
        var text = new StringBuilder();
        Add("stage", StageWord);
        Add("kind", Kind);
        Add("area", Area);
        Add("unit", Unit?.ToString());
        Add("from", From?.ToString(Day, CultureInfo.InvariantCulture));
        Add("to", To?.ToString(Day, CultureInfo.InvariantCulture));
        Add("late", IsLate ? "1" : null);
        return text.ToString();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) text.Append(text.Length > 0 ? "&" : "").Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }

    /// <summary>The first instant of <see cref="From"/>; null: no limit.</summary>
    public DateTime? FromUtc => BeginOf(From);

    /// <summary>The first instant after <see cref="To"/>.</summary>
    public DateTime? ToUtc => BeginOf(To?.AddDays(1));

    private static DateTime? BeginOf(DateOnly? day) => day is { } d ? DateTime.SpecifyKind(d.ToDateTime(TimeOnly.MinValue) - Lang.ChinaTime, DateTimeKind.Utc) : null;

    private static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text?.Trim(), Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2060 ? day : null;

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
