using System.Globalization;
using Wutong.Platform.Language;

namespace Wutong.Platform.Time;

/// <summary>营业时间 read from OpenStreetMap's <c>opening_hours</c>: the common part of it; what is not understood is "not known", never a guess.</summary>
/// <remarks>
/// Understood: 24/7; rules parted by ";", a later rule taking over the days it names; days Mo to Su, ranges and lists; PH (kept, but no
/// calendar of holidays is asked yet); times 08:30-12:00,14:30-18:00, also past midnight; off and closed.
/// Source: OpenStreetMap wiki, "Key:opening_hours/specification".
/// </remarks>
public sealed class OpeningHours
{
    private const int DayMinutes = 24 * 60;
    private static readonly string[] DayNames = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
    private static readonly string[] DayWords = ["一", "二", "三", "四", "五", "六", "日"], DayNamesEn = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    private readonly List<(int From, int To)>[] _days = [.. Enumerable.Range(0, 7).Select(_ => new List<(int, int)>())];

    private OpeningHours() { }

    /// <summary>True when it never closes.</summary>
    public bool IsAlways => _days.All(d => d is [(0, DayMinutes)]);

    /// <summary>True when the text said something of public holidays.</summary>
    public bool MindsHolidays { get; private set; }

    /// <returns>Null when nothing is given or it is not understood.</returns>
    public static OpeningHours? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var hours = new OpeningHours();
        bool any = false;
        foreach (var rule in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!hours.TryRule(rule)) return null;
            any = true;
        }
        return any ? hours : null;
    }

    /// <summary>Open at a local time?</summary>
    public bool IsOpen(DateTime local) => ClosesAt(local) is not null;

    /// <summary>When it next closes, if it is open now; the end of time when it never does.</summary>
    public DateTime? ClosesAt(DateTime local)
    {
        if (IsAlways) return DateTime.MaxValue;
        foreach (int daysAgo in (ReadOnlySpan<int>)[0, 1])
        {
            var day = local.Date.AddDays(-daysAgo);
            double minute = (local - day).TotalMinutes;
            foreach (var (from, to) in _days[IndexOf(day)])
                if (minute >= from && minute < to) return Follow(day.AddMinutes(to));
        }
        return null;
    }

    /// <summary>When it next opens within a week, if it is closed now.</summary>
    public DateTime? OpensAt(DateTime local)
    {
        for (int ahead = 0; ahead <= 7; ahead++)
        {
            var day = local.Date.AddDays(ahead);
            foreach (var (from, _) in _days[IndexOf(day)].Order())
                if (day.AddMinutes(from) > local) return day.AddMinutes(from);
        }
        return null;
    }

    /// <summary>每天 07:00–22:00; 周一至周五 08:30–12:00、14:30–18:00，周六、日不开; days that are alike are told together.</summary>
    public string Told(Lang l)
    {
        if (IsAlways) return l["全天开放", "always open"];
        var runs = new List<(int First, int Last)>();
        for (int day = 0; day < 7; day++)
        {
            if (runs.Count > 0 && _days[day].SequenceEqual(_days[runs[^1].First])) runs[^1] = (runs[^1].First, day);
            else runs.Add((day, day));
        }
        return string.Join(l["，", ", "], runs.Select(run => $"{Days(run.First, run.Last, l)} {Spans(_days[run.First], l)}"));
    }

    private static string Days(int first, int last, Lang l)
    {
        if (first == 0 && last == 6) return l["每天", "every day"];
        string from = l["周" + DayWords[first], DayNamesEn[first]], to = l["周" + DayWords[last], DayNamesEn[last]];
        return first == last ? from : l[$"{from}至{to}", $"{from} to {to}"];
    }

    private static string Spans(List<(int From, int To)> spans, Lang l) => spans.Count == 0 ? l["不开", "closed"]
        : string.Join(l["、", " and "], spans.Order().Select(s => $"{Clock(s.From)}–{(s.To > DayMinutes ? l["次日 ", "next day "] + Clock(s.To - DayMinutes) : Clock(s.To))}"));

    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    /// <summary>A span that ends at midnight goes on when the next day begins at midnight.</summary>
    private DateTime Follow(DateTime end)
    {
        for (int days = 0; days < 8 && end.TimeOfDay == TimeSpan.Zero; days++)
        {
            var next = _days[IndexOf(end)].FirstOrDefault(s => s.From == 0);
            if (next == default) break;
            end = end.Date.AddMinutes(next.To);
        }
        return end;
    }

    private static int IndexOf(DateTime day) => ((int)day.DayOfWeek + 6) % 7;

    private bool TryRule(string rule)
    {
        if (rule == "24/7") return Set(0b111_1111, [(0, DayMinutes)]);
        int space = rule.IndexOf(' ');
        bool noDays = char.IsDigit(rule[0]);
        string days = noDays ? "Mo-Su" : space < 0 ? rule : rule[..space], times = noDays ? rule : space < 0 ? "" : rule[(space + 1)..].Trim();
        if (days is "off" or "closed") return Set(0b111_1111, []);
        if (!TryDays(days, out int mask) || !TryTimes(times, out var spans)) return false;
        return Set(mask, spans);
    }

    private bool Set(int mask, List<(int, int)> spans)
    {
        for (int day = 0; day < 7; day++) if ((mask >> day & 1) != 0) _days[day] = spans;
        return true;
    }

    private bool TryDays(string text, out int mask)
    {
        mask = 0;
        foreach (var part in text.Split(','))
        {
            if (part is "PH" or "SH")
            {
                MindsHolidays = true;
                continue;
            }
            int dash = part.IndexOf('-');
            int from = Array.IndexOf(DayNames, dash < 0 ? part : part[..dash]), to = dash < 0 ? from : Array.IndexOf(DayNames, part[(dash + 1)..]);
            if (from < 0 || to < 0) return false;
            for (int day = from; ; day = (day + 1) % 7)
            {
                mask |= 1 << day;
                if (day == to) break;
            }
        }
        return true;
    }

    private static bool TryTimes(string text, out List<(int, int)> spans)
    {
        spans = [];
        if (text is "off" or "closed") return true;
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            int dash = part.IndexOf('-');
            if (dash < 0 || !TryMinute(part[..dash], out int from) || !TryMinute(part[(dash + 1)..], out int to)) return false;
            spans.Add((from, to <= from ? to + DayMinutes : to));
        }
        return true;
    }

    private static bool TryMinute(string text, out int minute)
    {
        minute = 0;
        int colon = text.IndexOf(':');
        if (colon is < 1 or > 2 || text.Length != colon + 3) return false;
        if (!int.TryParse(text.AsSpan(0, colon), NumberStyles.None, null, out int hours) || !int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, null, out int minutes)) return false;
        minute = hours * 60 + minutes;
        return minutes < 60 && minute <= DayMinutes;
    }
}
