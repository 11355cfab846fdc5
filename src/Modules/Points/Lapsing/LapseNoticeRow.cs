using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Points.Lapsing;

/// <summary>到期提醒: a member was told, once, that points lapse at this moment.</summary>
internal sealed class LapseNoticeRow : PlacedRow, IAppendOnly
{
    public required Guid Id { get; init; }
    public required Guid MemberId { get; init; }

    /// <summary>The first moment they are gone.</summary>
    public required DateTime LapsesAtUtc { get; init; }

    /// <summary>How many there were to lapse when it was told.</summary>
    public required long Points { get; init; }
    public required DateTime ToldAtUtc { get; init; }
}
