using Wutong.Geo;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Language;

namespace Wutong.LifeCircles.Walking;

/// <summary>步行: what other modules ask of the walking engine, on the streets of the edition in use.</summary>
/// <remarks>Thread-safe. Lengths and minutes are those of life circles: by the profile's pace, snap limit and horizon, waits at crossings included, minutes rounded up.</remarks>
public interface IWalks
{
    /// <summary>False while no edition of streets is open: nothing can be answered then.</summary>
    bool IsOpen { get; }

    /// <summary>What every answer is measured by.</summary>
    /// <exception cref="InvalidOperationException">No edition is open.</exception>
    WalkBasis Basis(Pace pace);

    /// <summary>The walks from a point to those of the goals within the horizon, nearest first; goals equally far in the order given.</summary>
    /// <returns>Null when no street lies within the snap limit of the point.</returns>
    /// <exception cref="InvalidOperationException">No edition is open.</exception>
    IReadOnlyList<WalkTo>? From(GeoPoint from, IReadOnlyList<GeoPoint> goals, Pace pace, CancellationToken ct);

    /// <summary>The way from one point to another.</summary>
    /// <returns>Null when either is on no street, or the walk is beyond the horizon.</returns>
    /// <exception cref="InvalidOperationException">No edition is open.</exception>
    WalkWay? Way(GeoPoint from, GeoPoint goal, Pace pace, CancellationToken ct);

    /// <summary>For every community of the edition its residents, and those who have at least one of the goals within so many minutes.</summary>
    /// <param name="minutes">1 to 60.</param>
    /// <remarks>Some milliseconds in a district: a search from all goals at once; ask for it once and keep it.</remarks>
    /// <exception cref="InvalidOperationException">No edition is open.</exception>
    IReadOnlyList<WalkShare> Shares(IReadOnlyList<GeoPoint> goals, int minutes, Pace pace, CancellationToken ct);

    /// <summary>A map as inline SVG: streets, the marks, and over them the way and where it begins. Readable without colour; names stand in the list beside it.</summary>
    /// <returns>Null when there is nothing to show, or no edition is open.</returns>
    string? Draw(WalkPicture picture, Lang lang);
}

/// <summary>口径.</summary>
/// <param name="Edition">Number of the edition of the streets.</param>
/// <param name="IsDemonstration">The streets are made up.</param>
public sealed record WalkBasis(int MetresPerMinute, int SnapLimitMetres, int HorizonMetres, int Edition, bool IsDemonstration);

/// <param name="Goal">Index among the goals asked for.</param>
/// <param name="Millimetres">Effective: what the minutes are made of.</param>
public sealed record WalkTo(int Goal, int Minutes, int Millimetres);

/// <param name="GroundMetres">Length along the streets.</param>
public sealed record WalkWay(int Minutes, int GroundMetres, IReadOnlyList<GeoPoint> Line);

/// <param name="People">Residents of the community; the street points counted where nobody's number is known.</param>
/// <param name="Within">Of those, who have a goal within the minutes.</param>
public sealed record WalkShare(string Community, long People, long Within);

/// <summary>What a map is to show.</summary>
/// <param name="Title">Of the picture, for who cannot see it.</param>
/// <param name="Here">Where the reader is; null: nowhere.</param>
/// <param name="Areas">Codes of areas whose borders are drawn.</param>
/// <param name="Hatched">Of those, the ones drawn as a gap.</param>
/// <param name="Id">Begins the ids inside; another one when a page holds two maps.</param>
public sealed record WalkPicture(string Title, string Description, IReadOnlyList<WalkMark> Marks, GeoPoint? Here = null, IReadOnlyList<GeoPoint>? Way = null, IReadOnlyList<string>? Areas = null, IReadOnlyCollection<string>? Hatched = null, string Id = "wm");

/// <summary>A mark on the map.</summary>
/// <param name="Icon">A name of the frame's icons.</param>
/// <param name="Label">Beside it where there is room; null: none.</param>
/// <param name="Href">Where it leads, relative to the base; null: nowhere.</param>
public sealed record WalkMark(GeoPoint At, string Icon, string Title, string? Label = null, string? Href = null);
