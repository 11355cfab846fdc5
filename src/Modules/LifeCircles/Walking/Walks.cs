using Wutong.Geo;
using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Maps;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Language;

namespace Wutong.LifeCircles.Walking;

/// <summary>Answers on the edition in use; what it prepares for one edition is forgotten with it.</summary>
internal sealed class Walks(CircleBooks books) : IWalks
{
    private volatile WalkDesk? _desk;

    public bool IsOpen => books.Current is not null;

    public WalkBasis Basis(Pace pace)
    {
        var book = books.Now;
        return new(book.Profile.MetresPerMinute(pace), book.Profile.SnapLimitMetres, book.Profile.HorizonMetres, book.Edition.Number, book.Edition.IsDemonstration);
    }

    public IReadOnlyList<WalkTo>? From(GeoPoint from, IReadOnlyList<GeoPoint> goals, Pace pace, CancellationToken ct) => Desk().From(from, goals, pace, ct);

    public WalkWay? Way(GeoPoint from, GeoPoint goal, Pace pace, CancellationToken ct) => Desk().Way(from, goal, pace, ct);

    public IReadOnlyList<WalkShare> Shares(IReadOnlyList<GeoPoint> goals, int minutes, Pace pace, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minutes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minutes, 60);
        return Desk().Shares(goals, minutes, pace, ct);
    }

    public string? Draw(WalkPicture picture, Lang lang) => books.Current is { } book ? MarkMap.Draw(book, picture, lang) : null;

    private WalkDesk Desk()
    {
        var (book, desk) = (books.Now, _desk);
        return desk?.Book == book ? desk : _desk = new(book);
    }
}
