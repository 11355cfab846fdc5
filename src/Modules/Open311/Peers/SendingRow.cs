using Wutong.Platform.Outside;

namespace Wutong.Open311.Peers;

/// <summary>转送状态. The numbers are stored.</summary>
internal enum SendingState
{
    Waiting = 1,
    /// <summary>Written down before the call; what still stands so after a crash may have arrived.</summary>
    Calling = 2,
    /// <summary>Taken; its number is asked for by the token.</summary>
    Token = 3,
    Sent = 4,
    /// <summary>It may have arrived, and that server cannot tell a repeat: somebody looks.</summary>
    Unsure = 5,
    Dead = 6,
}

/// <summary>转送: one case on its way to another server.</summary>
internal sealed class SendingRow
{
    /// <summary>Also the Idempotency-Key of every call about it.</summary>
    public required Guid Id { get; init; }
    public required Guid PeerId { get; init; }
    public required Guid CaseId { get; init; }
    public required string CaseNumber { get; init; }
    public required SendingState State { get; set; }

    /// <summary>Its number there.</summary>
    public string? OutsideId { get; set; }
    public string? Token { get; set; }
    public int Attempts { get; set; }
    public required DateTime FirstUtc { get; set; }

    /// <summary>When it is looked at again; null: not by itself.</summary>
    public DateTime? NextUtc { get; set; }
    public DateTime? CalledUtc { get; set; }
    public DateTime? SentUtc { get; set; }
    public string? ReasonCode { get; set; }
    public string? ReasonZh { get; set; }
    public string? ReasonEn { get; set; }

    public void Say(OutsideReason? reason) => (ReasonCode, ReasonZh, ReasonEn) = (Short(reason?.Code, 64), Short(reason?.Chinese, 300), Short(reason?.English, 300));

    private static string? Short(string? text, int most) => text is null || text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}

/// <summary>已读进展: an update of that server that was applied here.</summary>
internal sealed class SeenUpdateRow
{
    public required Guid PeerId { get; init; }
    public required string UpdateId { get; init; }
    public required DateTime SeenAtUtc { get; init; }
}
