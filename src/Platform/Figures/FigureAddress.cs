using System.Globalization;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;

namespace Wutong.Platform.Figures;

/// <summary>What an address asks of a figure: from and to as days in Beijing, as of a moment, an area.</summary>
internal sealed class FigureAddress(IPlaces places, TimeProvider time)
{
    /// <param name="from">yyyy-MM-dd, from the beginning of that day.</param>
    /// <param name="to">yyyy-MM-dd, to the end of that day.</param>
    /// <param name="asOf">yyyy-MM-dd (its end) or a moment with an offset; nothing: now.</param>
    /// <exception cref="BadInputException">One of them cannot be read, or there is no such area.</exception>
    public async Task<FigureAsk> ReadAsync(string? from, string? to, string? asOf, string? area, CancellationToken ct)
    {
        var now = time.UtcNow.ToMicroseconds();
        var at = string.IsNullOrEmpty(asOf) ? now : MomentOf(asOf);
        var place = string.IsNullOrEmpty(area) ? null
            : await places.FindAsync(area, ct) ?? throw new BadInputException("area", "没有这个区划代码，请从列表里选。", "There is no area with this code; choose one from the list.");
        var (begin, end) = (DayOf("from", from), DayOf("to", to)?.AddDays(1));
        if (begin >= end) throw new BadInputException("to", "结束日期不能早于开始日期。", "The last day must not be before the first.");
        return new(begin, end, at > now ? now : at, place);
    }

    /// <summary>The end of a day, or a moment that says its offset.</summary>
    private static DateTime MomentOf(string text) => DayOf("asOf", text, strict: false) is { } day ? day.AddDays(1).AddMicroseconds(-1)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at.UtcDateTime.ToMicroseconds()
        : throw new BadInputException("asOf", "请写日期，例如 2022-09-23。", "A day is wanted, such as 2022-09-23.");

    private static DateTime? DayOf(string name, string? text, bool strict = true)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (ChinaDay.Read(text) is { } day) return ChinaDay.Utc(day);
        return strict ? throw new BadInputException(name, "请写日期，例如 2022-09-23。", "A day is wanted, such as 2022-09-23.") : null;
    }
}
