namespace Wutong.Platform.Frame;

/// <summary>一处地名: a street, a crossing, an estate, a community or a facility, and where it is.</summary>
/// <param name="Lon">Degrees, WGS-84, as is <paramref name="Lat"/>.</param>
/// <param name="WithinZh">What tells it from its namesakes: its community, or what it is; may be empty.</param>
public sealed record NamedPlace(string NameZh, string? NameEn, double Lon, double Lat, string WithinZh, string? WithinEn);

/// <summary>地名查找. Answered by the module that draws the base map.</summary>
public interface IPlaceFinder
{
    /// <summary>Places whose name holds every word of <paramref name="text"/>, in Chinese or English, the best first; two streets named together are their crossing.</summary>
    /// <returns>None while no map is open.</returns>
    IReadOnlyList<NamedPlace> Find(string text, int most);
}
