using System.Globalization;
using Wutong.Platform.Access;
using Wutong.Platform.Outside.Pace;

namespace Wutong.Platform.Outside.Deliveries;

/// <summary>订阅: who is told of what, and how they are doing. Address and secret are sealed: a robot's address holds its key.</summary>
internal sealed class SubscriptionRow
{
    public required Guid Id { get; init; }
    public required string Name { get; set; }

    /// <summary>One of <see cref="DestinationKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Sealed by the vault for this id: <see cref="SealedDestination"/>.</summary>
    public required byte[] Sealed { get; init; }

    /// <summary>As much of the address as a screen may show.</summary>
    public required string Shown { get; init; }

    /// <summary>Topics or beginnings of topics ending in "*", parted by blanks.</summary>
    public required string Topics { get; set; }

    /// <summary>Only records in this area; null: all.</summary>
    public string? AreaCode { get; set; }
    public Guid? UnitId { get; set; }
    public bool IsActive { get; set; }

    /// <summary>What was recorded before is not told.</summary>
    public required DateTime ActiveSinceUtc { get; set; }
    public required DateTime MadeAtUtc { get; init; }
    public int FailuresInRow { get; set; }
    public DateTime? ShutUntilUtc { get; set; }

    /// <summary>Ticks of the tries of the last minute, parted by blanks; robots are paced by them.</summary>
    public string Recent { get; set; } = "";

    /// <summary>Who is sending to it now, until when; null: nobody.</summary>
    public Guid? LeaseId { get; set; }
    public DateTime? LeaseUntilUtc { get; set; }

    public Circuit Circuit => new(FailuresInRow, ShutUntilUtc);

    public IReadOnlyList<DateTime> RecentUtc =>
        [.. Recent.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => new DateTime(long.Parse(t, CultureInfo.InvariantCulture), DateTimeKind.Utc))];

    /// <summary>What the try just made says of the destination.</summary>
    public void Tried(SendOutcome outcome, DateTime triedAtUtc, DateTime nowUtc)
    {
        (FailuresInRow, ShutUntilUtc) = Circuit.After(outcome, nowUtc);
        Recent = string.Join(' ', RecentUtc.Where(t => t > nowUtc - RobotPace.Window).Append(triedAtUtc).Select(t => t.Ticks));
    }

    public bool Wants(string topic, DateTime atUtc, Place? place, Guid? unit) =>
        IsActive && atUtc >= ActiveSinceUtc && Topics.Split(' ').Any(t => Means(t, topic))
        && (AreaCode is null || (place is not null && (place.District == AreaCode || place.Street == AreaCode || place.Community == AreaCode || place.Grid == AreaCode)))
        && (UnitId is null || unit == UnitId);

    private static bool Means(string wanted, string topic) => wanted.EndsWith('*') ? topic.StartsWith(wanted[..^1], StringComparison.Ordinal) : topic == wanted;
}

/// <summary>What is sealed of a subscription.</summary>
internal sealed record SealedDestination(string Address, string? Secret)
{
    public const string Purpose = "outside";
    public override string ToString() => nameof(SealedDestination);
}
