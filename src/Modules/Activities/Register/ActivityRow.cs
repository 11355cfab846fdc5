using Wutong.Platform.Access;

namespace Wutong.Activities.Register;

/// <summary>活动: one time something is held, at one place; a projection of its events.</summary>
internal sealed class ActivityRow : PlacedRow
{
    public required Guid Id { get; init; }

    /// <summary>"20220915-K7QM2".</summary>
    public required string Number { get; init; }
    public Guid? SeriesId { get; set; }

    /// <summary>A code of the list of kinds.</summary>
    public required string Kind { get; set; }

    /// <summary>The list's version it was chosen from.</summary>
    public required Guid KindsId { get; set; }
    public required string Name { get; set; }
    public required string Text { get; set; }

    /// <summary>谁办, in words: a unit, a school.</summary>
    public required string Host { get; set; }

    /// <summary>Where, in words.</summary>
    public required string Spot { get; set; }
    public required DateTime BeginsAtUtc { get; set; }
    public required DateTime EndsAtUtc { get; set; }

    /// <summary>名额; 0: whoever comes is welcome.</summary>
    public required int Places { get; set; }

    /// <summary>Sign-ups that have a place.</summary>
    public int Taken { get; set; }

    /// <summary>志愿者名额.</summary>
    public required int Helpers { get; set; }
    public int HelpersTaken { get; set; }

    /// <summary>Code of the rule of points volunteers count by; null without volunteers.</summary>
    public string? Rule { get; set; }

    /// <summary>Whoever comes can say so by the code on the screen. Never for what staff have to attend.</summary>
    public required bool HasCode { get; set; }
    public required ActivityState State { get; set; }

    /// <summary>Why it was called off.</summary>
    public string? Why { get; set; }

    /// <summary>起因: the record of another module it is held for; both or neither, for ever.</summary>
    public string? OriginKind { get; init; }
    public Guid? OriginId { get; init; }

    /// <summary>How many events it has.</summary>
    public int Steps { get; set; }
}

/// <summary>The numbers are stored.</summary>
internal enum ActivityState
{
    /// <summary>预告.</summary>
    Planned = 1,
    /// <summary>已办: somebody said that it was held.</summary>
    Held = 2,
    /// <summary>已取消.</summary>
    Cancelled = 3,
}
