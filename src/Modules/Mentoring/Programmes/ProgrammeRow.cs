using Wutong.Platform.Access;

namespace Wutong.Mentoring.Programmes;

/// <summary>帮带计划 of a subdistrict or the district.</summary>
internal sealed class ProgrammeRow : PlacedRow
{
    public required Guid Id { get; init; }

    /// <summary>"20220919-K7QM2".</summary>
    public required string Number { get; init; }
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public required string Aim { get; init; }
    public required DateOnly FromDay { get; init; }
    public required DateOnly UntilDay { get; init; }
    public required bool IsOpen { get; set; }
}
