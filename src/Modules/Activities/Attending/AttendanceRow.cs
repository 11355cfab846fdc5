using Wutong.Platform.Figures;

namespace Wutong.Activities.Attending;

/// <summary>到场: somebody was there; by the code on the screen or by the organiser's list, which count the same.</summary>
internal sealed class AttendanceRow : FactRow
{
    /// <summary>An account of this program.</summary>
    public const string Account = "account";

    public required Guid ActivityId { get; init; }

    /// <summary>"account", or the kind of another module's record of people.</summary>
    public required string AttendeeKind { get; init; }
    public required Guid AttendeeId { get; init; }
    public required CameBy By { get; init; }
    public required string Number { get; init; }
    public required string Name { get; init; }
}

/// <summary>The numbers are stored.</summary>
internal enum CameBy
{
    /// <summary>扫码.</summary>
    Code = 1,
    /// <summary>名单.</summary>
    List = 2,
}
