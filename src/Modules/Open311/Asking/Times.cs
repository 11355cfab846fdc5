using System.Globalization;
using System.Text.RegularExpressions;
using Wutong.Open311.Answering;

namespace Wutong.Open311.Asking;

/// <summary>时间窗: a span of time, its end inclusive to the second, at most 90 days.</summary>
/// <param name="UntilUtc">Not in it any more.</param>
internal readonly record struct Window(DateTime FromUtc, DateTime UntilUtc);

internal static partial class Times
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(90);
    private const int FirstYear = 1970, LastYear = 2200;

    /// <summary>The window two parameters tell. Neither: the last 90 days. One: 90 days from it, or up to it. A longer span: its last 90 days.</summary>
    /// <exception cref="Fault">One is no time with a zone, or the end lies before the start.</exception>
    public static Window WindowOf(Asked asked, string start, string end, DateTime nowUtc) => (Read(asked, start), Read(asked, end)) switch
    {
        (null, null) => Up(nowUtc),
        ({ } from, null) => new(from, from + Longest + Second),
        (null, { } until) => Up(until),
        ({ } from, { } until) when until < from => throw Fault.Bad($"{end} lies before {start}"),
        ({ } from, { } until) when until - from > Longest => Up(until),
        ({ } from, { } until) => new(from, until + Second),
    };

    public static bool IsAsked(Asked asked, string start, string end) => asked.One(start) is not null || asked.One(end) is not null;

    /// <returns>UTC, whole seconds; null: not given.</returns>
    public static DateTime? Read(Asked asked, string name)
    {
        if (asked.One(name) is not { } text) return null;
        return Of(text) ?? throw Fault.Bad($"{name}: a time with a zone was expected, such as 2026-11-22T08:15:30Z or 2026-11-22T16:15:30+08:00");
    }

    /// <summary>A plus that was not encoded arrives as a blank.</summary>
    /// <returns>Null when it is no time with a zone.</returns>
    public static DateTime? Of(string text)
    {
        if (!Shape.IsMatch(text)) return null;
        if (!DateTimeOffset.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) || at.UtcDateTime.Year is < FirstYear or > LastYear) return null;
        return new(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);
    }

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static Window Up(DateTime until) => new(Whole(until) - Longest, Whole(until) + Second);

    private static DateTime Whole(DateTime utc) => new(utc.Ticks - utc.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);

    [GeneratedRegex(@"\A\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+ -]\d\d:?\d\d)\z", RegexOptions.CultureInvariant)] private static partial Regex Shape { get; }
}
