using System.Text;
using Wutong.Cases.Life;
using Wutong.Platform.Time;

namespace Wutong.Cases.Views;

/// <summary>What lists, exports and maps of cases are narrowed to; it travels in the address.</summary>
/// <param name="Area">辖区代码, of any level.</param>
/// <param name="Unit">牵头单位.</param>
/// <param name="IsOpen">未结 (true), 已结 (false); null: both.</param>
/// <param name="From">Reported on this day in Beijing or later.</param>
/// <param name="To">Reported on this day or earlier.</param>
/// <param name="IsLate">超期: the stage's time is used up.</param>
/// <param name="IsUrgent">没办完的紧急、特急件.</param>
internal sealed record CaseFilter(CaseStage? Stage = null, string? Kind = null, string? Area = null, Guid? Unit = null, bool? IsOpen = null, DateOnly? From = null, DateOnly? To = null, bool IsLate = false, bool IsUrgent = false)
{
    private const string Open = "open", Ended = "ended";

    /// <summary>What the stage is called in an address and in a form: a stage, or open, or ended.</summary>
    public string StageWord => Stage?.ToString() ?? IsOpen switch { true => Open, false => Ended, null => "" };

    /// <summary>What cannot be understood narrows nothing.</summary>
    public static CaseFilter Read(string? stage, string? kind, string? area, string? unit, string? from = null, string? to = null, string? late = null, string? urgent = null) => new(
        Enum.TryParse<CaseStage>(stage, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null, Some(kind), Some(area), Guid.TryParse(unit, out var id) ? id : null,
        stage switch { Open => true, Ended => false, _ => null }, ChinaDay.Read(from), ChinaDay.Read(to), late == "1", urgent == "1");

    /// <summary>As it stands in an address, without a question mark; empty when nothing is narrowed.</summary>
    public string Query()
    {
        var text = new StringBuilder();
        Add("stage", StageWord);
        Add("kind", Kind);
        Add("area", Area);
        Add("unit", Unit?.ToString());
        Add("from", From is { } from ? ChinaDay.Text(from) : null);
        Add("to", To is { } to ? ChinaDay.Text(to) : null);
        Add("late", IsLate ? "1" : null);
        Add("urgent", IsUrgent ? "1" : null);
        return text.ToString();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) text.Append(text.Length > 0 ? "&" : "").Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }

    /// <summary>The first instant of <see cref="From"/>; null: no limit.</summary>
    public DateTime? FromUtc => From is { } day ? ChinaDay.Utc(day) : null;

    /// <summary>The first instant after <see cref="To"/>.</summary>
    public DateTime? ToUtc => To is { } day ? ChinaDay.Utc(day.AddDays(1)) : null;

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
