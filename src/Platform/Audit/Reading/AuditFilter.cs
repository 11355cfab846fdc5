using Wutong.Platform.Errors;
using Wutong.Platform.Time;

namespace Wutong.Platform.Audit.Reading;

/// <summary>What a list of the audit is narrowed to; days are Beijing's.</summary>
internal sealed record AuditFilter(DateOnly? From, DateOnly? To, string? Account, string? Command, string? Kind, string? RecordId)
{
    /// <summary>A command or a kind alone has no index: it is looked for within this time.</summary>
    public static readonly TimeSpan FarthestBack = TimeSpan.FromDays(31);

    public static AuditFilter Read(string? from, string? to, string? account, string? command, string? kind, string? record) =>
        new(Day("from", from), Day("to", to), Text("account", account, 64), Text("command", command, 64), Text("kind", kind, 32), Text("record", record, 64));

    public DateTime? FromUtc => From is { } day ? ChinaDay.Utc(day) : null;
    public DateTime? ToUtc => To is { } day ? ChinaDay.Utc(day.AddDays(1)) : null;

    /// <summary>Nothing an index begins with.</summary>
    public bool IsScan => From is null && Account is null && (Kind is null || RecordId is null) && (Command ?? Kind ?? RecordId) is not null;

    public string Query => string.Join('&', new[] { ("from", Day(From)), ("to", Day(To)), ("account", Account), ("command", Command), ("kind", Kind), ("record", RecordId) }
        .Where(p => p.Item2 is not null).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}"));

    public static string? Day(DateOnly? day) => day is { } known ? ChinaDay.Text(known) : null;

    private static DateOnly? Day(string field, string? text) => string.IsNullOrWhiteSpace(text) ? null
        : ChinaDay.Read(text) ?? throw new BadInputException(field, "日期写成 2026-09-19 这样。", "Write a day as 2026-09-19.");

    private static string? Text(string field, string? text, int most) => string.IsNullOrWhiteSpace(text) ? null : Input.Text(field, text, 1, most);
}
