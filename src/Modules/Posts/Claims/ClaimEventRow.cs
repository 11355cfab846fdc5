using Wutong.Platform.Figures;

namespace Wutong.Posts.Claims;

/// <summary>认领的一步, as a fact.</summary>
internal sealed class ClaimEventRow : FactRow
{
    public required Guid ClaimId { get; init; }
    public required Guid ShiftId { get; init; }
    public required Guid PostId { get; init; }

    /// <summary>1, 2, 3 within its claim.</summary>
    public required int Ordinal { get; init; }
    public required ClaimMove Move { get; init; }

    /// <summary>Where it left the claim.</summary>
    public required ClaimState State { get; init; }

    /// <summary>Of actual service, where it was confirmed.</summary>
    public int? Minutes { get; init; }

    /// <summary>Why, where staff said so.</summary>
    public string? Why { get; init; }

    /// <summary>Number and name the post bore then, so that a figure's records read without another table.</summary>
    public required string PostNumber { get; init; }
    public required string PostName { get; init; }
}

/// <summary>The numbers are stored.</summary>
internal enum ClaimMove
{
    /// <summary>认领.</summary>
    Claim = 1,
    /// <summary>递补: a place became free.</summary>
    MoveUp = 2,
    /// <summary>退出.</summary>
    Withdraw = 3,
    /// <summary>签到.</summary>
    Come = 4,
    /// <summary>签退.</summary>
    Leave = 5,
    /// <summary>确认服务.</summary>
    Serve = 6,
    /// <summary>记未到.</summary>
    Miss = 7,
    /// <summary>说明原因.</summary>
    Excuse = 8,
    /// <summary>班次取消.</summary>
    Cancel = 9,
}
