namespace Wutong.Platform.Time;

/// <summary>Approved pauses in Beijing time, in order and without overlap.</summary>
internal sealed class Pauses
{
    private static readonly Pauses None = new([]);
    private readonly List<(DateTime From, DateTime To)> _spells;

    private Pauses(List<(DateTime, DateTime)> spells) => _spells = spells;

    public static Pauses Of(IReadOnlyList<Pause>? pauses)
    {
        if (pauses is null or { Count: 0 }) return None;
        var merged = new List<(DateTime From, DateTime To)>();
        foreach (var pause in pauses.OrderBy(p => p.FromUtc))
        {
            if (pause.ToUtc < pause.FromUtc) throw new ArgumentException($"a pause that ends after it begins was expected, {pause.FromUtc:u} to {pause.ToUtc:u} came", nameof(pauses));
            var (from, to) = (WorkCalendar.Local(pause.FromUtc), WorkCalendar.Local(pause.ToUtc));
            if (merged.Count > 0 && from <= merged[^1].To) merged[^1] = (merged[^1].From, to > merged[^1].To ? to : merged[^1].To);
            else merged.Add((from, to));
        }
        return new(merged);
    }

    /// <summary>The time of a spell that no pause takes; zero when it ends before it begins.</summary>
    public TimeSpan Counted(DateTime from, DateTime to)
    {
        if (to <= from) return TimeSpan.Zero;
        var counted = to - from;
        foreach (var pause in _spells)
            if (pause.From < to && pause.To > from) counted -= (pause.To < to ? pause.To : to) - (pause.From > from ? pause.From : from);
        return counted;
    }

    /// <summary>The moment at which this much of the time from a moment on has counted.</summary>
    public DateTime After(DateTime from, TimeSpan counted)
    {
        foreach (var pause in _spells)
        {
            if (pause.To <= from) continue;
            if (pause.From > from && pause.From - from >= counted) break;
            if (pause.From > from) counted -= pause.From - from;
            from = pause.To;
        }
        return from + counted;
    }

    /// <summary>Whether the time just before a moment is paused.</summary>
    public bool StandsBefore(DateTime moment) => _spells.Exists(p => p.From < moment && moment <= p.To);
}
