using Wutong.Platform.Frame;

namespace Wutong.LifeCircles.Book;

/// <summary>Tells every page whether the edition in use is the demonstration's.</summary>
internal sealed class BookNotice(CircleBooks books) : IDemonstrationNotice
{
    public ValueTask<bool> IsDemonstrationAsync(CancellationToken ct) => ValueTask.FromResult(books.Current is { Edition.IsDemonstration: true });
}
