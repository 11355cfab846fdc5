using System.Globalization;
using Wutong.LifeCircles.Inputs;
using Wutong.LifeCircles.Study;

namespace Wutong.LifeCircles.Register;

/// <summary>设施类别 as a row.</summary>
internal sealed class FacilityKindRow
{
    public required string Code { get; init; }
    public required int Position { get; init; }
    public required string NameZh { get; init; }
    public required string NameEn { get; init; }
    public required string DutyZh { get; init; }
    public required string DutyEn { get; init; }
    public required string Icon { get; init; }
}

/// <summary>设施 as a row. A facility that closes stays, and may name the one that took its place; only a new edition replaces the register whole.</summary>
internal sealed class FacilityRow
{
    public required Guid Id { get; init; }
    public required string Code { get; init; }
    public required string KindCode { get; init; }
    public required string NameZh { get; init; }
    public string? NameEn { get; init; }
    public required int LonE7 { get; init; }
    public required int LatE7 { get; init; }
    public string? AreaCode { get; init; }
    public string? OpeningHours { get; init; }
    public DateOnly? OpenedOn { get; init; }
    public DateOnly? ClosedOn { get; init; }
    public string? ReplacedByCode { get; init; }
    public required string Source { get; init; }
}

/// <summary>住处 as a row: residents of an entrance by age band; never a person.</summary>
internal sealed class HomeRow
{
    public required Guid Id { get; init; }
    public required string Code { get; init; }
    public required string EstateZh { get; init; }
    public string? EstateEn { get; init; }
    public required int LonE7 { get; init; }
    public required int LatE7 { get; init; }
    public string? AreaCode { get; init; }
    public required int Children { get; init; }
    public required int Adults { get; init; }
    public required int Elderly { get; init; }
}

/// <summary>口径 as a row; a change is a new version.</summary>
internal sealed class ProfileRow
{
    public required string Code { get; init; }
    public required int Version { get; init; }
    public required string NameZh { get; init; }
    public required string NameEn { get; init; }
    public required int ElderlyMetresPerMinute { get; init; }
    public required int AdultMetresPerMinute { get; init; }
    public required string Minutes { get; init; } // "5,10,15"
    public required int SnapLimitMetres { get; init; }
    public required int HorizonMetres { get; init; }
    public required string SourceZh { get; init; }
    public required string SourceEn { get; init; }
    public required bool IsChecked { get; init; }

    public CircleProfile ToProfile() => new(
        Code, Version, NameZh, NameEn, ElderlyMetresPerMinute, AdultMetresPerMinute,
        [.. Minutes.Split(',').Select(m => int.Parse(m, CultureInfo.InvariantCulture))], SnapLimitMetres, HorizonMetres, SourceZh, SourceEn, IsChecked);
}

/// <summary>标准 as a row: a printed standard and its edition.</summary>
internal sealed class StandardRow
{
    public required string Code { get; init; }
    public required string Edition { get; init; }
    public required string TitleZh { get; init; }
    public required string TitleEn { get; init; }
    public DateOnly? EffectiveFrom { get; init; }
    public required int Position { get; init; }
    public required string NoteZh { get; init; }
    public required string NoteEn { get; init; }
}

/// <summary>条款 as a row: what a standard asks of one level of circle.</summary>
internal sealed class ClauseRow
{
    public required string StandardCode { get; init; }
    public required string Edition { get; init; }
    public required int Position { get; init; }
    public required string LevelZh { get; init; }
    public required string LevelEn { get; init; }
    public required string ItemZh { get; init; }
    public required string ItemEn { get; init; }
    public int? RadiusMetres { get; init; }

    /// <summary>False: not checked against the printed text, and shown so.</summary>
    public required bool IsChecked { get; init; }
}

/// <summary>版次 as a row: one import of streets and register. The highest number is the one in use.</summary>
internal sealed class EditionRow
{
    public required int Number { get; init; }
    public required DateTime MadeAtUtc { get; init; }
    public required string SourceZh { get; init; }
    public required string SourceEn { get; init; }
    public required bool IsDemonstration { get; init; }
    public required PeopleBasis PeopleBasis { get; init; }
    public required bool AgesKnown { get; init; }
    public required bool AreasAreHexagons { get; init; }
    public required string NetworkFile { get; init; } // beside it in the data folder: .graph and .map
    public required int Nodes { get; init; }
    public required int Arcs { get; init; }
}
