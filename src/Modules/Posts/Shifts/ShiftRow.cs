using Wutong.Platform.Access;

namespace Wutong.Posts.Shifts;

/// <summary>班次 of a post: from when until when, for how many.</summary>
internal sealed class ShiftRow : PlacedRow
{
    public required Guid Id { get; init; }
    public required Guid PostId { get; init; }
    public required DateTime BeginsAtUtc { get; init; }
    public required DateTime EndsAtUtc { get; init; }

    /// <summary>名额.</summary>
    public required int Places { get; init; }

    /// <summary>已认领: claims that have a place. A projection of the claims.</summary>
    public required int Taken { get; set; }
    public required ShiftState State { get; set; }

    /// <summary>Why it was cancelled.</summary>
    public string? Why { get; set; }

    public int Minutes => (int)(EndsAtUtc - BeginsAtUtc).TotalMinutes;
}

/// <summary>The numbers are stored.</summary>
internal enum ShiftState
{
    Planned = 1,
    /// <summary>已取消.</summary>
    Cancelled = 2,
}
