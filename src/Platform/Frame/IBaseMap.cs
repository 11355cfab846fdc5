namespace Wutong.Platform.Frame;

/// <summary>底图: where a map on a page gets its tiles, and the ground they show.</summary>
/// <param name="Tiles">Address under the site's root, with {z}, {x} and {y}.</param>
/// <param name="West">Degrees, WGS-84, as the other three.</param>
public sealed record BaseMap(string Tiles, double West, double South, double East, double North);

/// <summary>Answered by the module that draws the base map.</summary>
public interface IBaseMap
{
    /// <summary>Null while none is open.</summary>
    BaseMap? Now { get; }
}
