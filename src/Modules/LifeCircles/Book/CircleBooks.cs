namespace Wutong.LifeCircles.Book;

/// <summary>The book in use. A page asks once and keeps the same book to its end.</summary>
internal sealed class CircleBooks
{
    private volatile CircleBook? _current;

    /// <summary>Null until the start-up work has opened one.</summary>
    public CircleBook? Current => _current;

    /// <exception cref="InvalidOperationException">Asked before the start-up work was done; such a page needs <c>[NeedsStartup("circles")]</c>.</exception>
    public CircleBook Now => _current ?? throw new InvalidOperationException("no edition has been opened yet; the page should wait for the start-up work \"circles\"");

    public void Open(CircleBook book) => _current = book;
}
