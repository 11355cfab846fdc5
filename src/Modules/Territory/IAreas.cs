using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Territory;

/// <summary>What other modules may ask of the areas. One call, one query; registered per scope. Lists and counts are of open areas; by code a closed one is found too.</summary>
public interface IAreas
{
    /// <returns>Null when no area has this code.</returns>
    Task<Area?> FindAsync(string code, CancellationToken ct);

    /// <returns>Null when no area has this code.</returns>
    Task<AreaShape?> FindShapeAsync(string code, CancellationToken ct);

    /// <summary>Areas of a level in list order, those under <paramref name="parentCode"/> or all.</summary>
    /// <param name="page">A key from an earlier page; null begins at the first.</param>
    /// <param name="size">1 to 500.</param>
    Task<PageOf<Area>> ListAsync(AreaLevel level, string? parentCode, PageKey? page, int size, CancellationToken ct);

    /// <summary>Every area of a level with its boundary, in list order.</summary>
    Task<IReadOnlyList<AreaShape>> ShapesAsync(AreaLevel level, CancellationToken ct);

    Task<int> CountAsync(AreaLevel level, CancellationToken ct);

    /// <summary>The areas a reader reaches, from the widest down, in list order: some hundreds in a district.</summary>
    Task<IReadOnlyList<Area>> WithinAsync(Reach reach, CancellationToken ct);
}
