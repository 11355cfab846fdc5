using Wutong.Platform.Frame;

namespace Wutong.LifeCircles.Book;

/// <summary>地名: those of the edition in use.</summary>
internal sealed class BookPlaces(CircleBooks books) : IPlaceFinder
{
    public IReadOnlyList<NamedPlace> Find(string text, int most) => books.Current is not { } book ? []
        : [.. book.Places.Find(text, most).Select(p => new NamedPlace(p.NameZh, p.NameEn, p.At.Lon, p.At.Lat, p.WithinZh, p.WithinEn))];
}
