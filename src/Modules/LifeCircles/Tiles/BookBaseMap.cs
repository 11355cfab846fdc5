using Wutong.LifeCircles.Book;
using Wutong.Platform.Frame;

namespace Wutong.LifeCircles.Tiles;

/// <summary>底图: the tiles of the edition in use.</summary>
internal sealed class BookBaseMap(CircleBooks books) : IBaseMap
{
    private const int MarginMetres = 2000;

    public BaseMap? Now => books.Current is { } book && book.Map.Box.Wider(MarginMetres) is var box
        ? new($"circle/tiles/{book.Edition.Number}/{{z}}/{{x}}/{{y}}.webp", box.WestE7 * 1e-7, box.SouthE7 * 1e-7, box.EastE7 * 1e-7, box.NorthE7 * 1e-7)
        : null;
}
