using Wutong.Platform.Access;

namespace Wutong.Posts.Register;

/// <summary>服务岗位: something to be done at a place, in shifts, by whoever claims one.</summary>
internal sealed class PostRow : PlacedRow
{
    public required Guid Id { get; init; }

    /// <summary>"20220919-K7QM2".</summary>
    public required string Number { get; init; }
    public required string Name { get; set; }

    /// <summary>做什么, in words.</summary>
    public required string Duty { get; set; }

    /// <summary>Where, in words; null with a station: its name.</summary>
    public string? Spot { get; set; }

    /// <summary>The station it belongs to.</summary>
    public Guid? StationId { get; set; }

    /// <summary>Code of the rule of points a service here counts by.</summary>
    public required string Rule { get; set; }

    /// <summary>A closed one keeps its past and gets no new shifts.</summary>
    public required bool IsOpen { get; set; }
}
