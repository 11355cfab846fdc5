using System.ComponentModel.DataAnnotations.Schema;

namespace Wutong.Platform.Access;

/// <summary>所在辖区: the chain of areas a record lies in, from the district down to the finest one known. Stored with the record, so that a list of one area is one index.</summary>
/// <param name="District">Code of the district 区; null only where no area is known.</param>
/// <param name="Street">Code of the subdistrict 街道; null for a record of the whole district.</param>
/// <param name="Community">Code of the community or village 社区（村）.</param>
/// <param name="Grid">Code of the grid 网格.</param>
public sealed record Place(string? District, string? Street = null, string? Community = null, string? Grid = null)
{
    public static Place Nowhere { get; } = new((string?)null);

    /// <summary>The code of the finest area; null only for <see cref="Nowhere"/>.</summary>
    public string? Finest => Grid ?? Community ?? Street ?? District;

    /// <summary>The level of <see cref="Finest"/>.</summary>
    public AreaLevel Level => Grid is not null ? AreaLevel.Grid : Community is not null ? AreaLevel.Community : Street is not null ? AreaLevel.Subdistrict : AreaLevel.District;

    /// <summary>The code at one level; null when the place is not that fine.</summary>
    public string? At(AreaLevel level) => level switch
    {
        AreaLevel.District => District,
        AreaLevel.Subdistrict => Street,
        AreaLevel.Community => Community,
        AreaLevel.Grid => Grid,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "one of the four levels was expected"),
    };
}

/// <summary>A record that lies somewhere: lists of it are cut to the areas the reader may see. Rows get it from <see cref="PlacedRow"/>.</summary>
public interface IPlaced
{
    string? DistrictCode { get; }
    string? StreetCode { get; }
    string? CommunityCode { get; }
    string? GridCode { get; }
}

/// <summary>The four columns of a row that lies somewhere; each can stand first in an index, so that every level's lists are one.</summary>
public abstract class PlacedRow : IPlaced
{
    public string? DistrictCode { get; private set; }
    public string? StreetCode { get; private set; }
    public string? CommunityCode { get; private set; }
    public string? GridCode { get; private set; }

    [NotMapped]
    public required Place Place
    {
        get => new(DistrictCode, StreetCode, CommunityCode, GridCode);
        set => (DistrictCode, StreetCode, CommunityCode, GridCode) = (value.District, value.Street, value.Community, value.Grid);
    }
}

/// <summary>A record that a unit 责任单位 is responsible for.</summary>
public interface IOfUnit
{
    Guid? UnitId { get; }
}

/// <summary>A record that is one person's own.</summary>
public interface IOfPerson
{
    Guid? PersonId { get; }
}

/// <summary>Where a code stands; answered by the module that keeps the areas.</summary>
public interface IPlaces
{
    /// <returns>Null when no area has this code.</returns>
    Task<Place?> FindAsync(string code, CancellationToken ct);
}
