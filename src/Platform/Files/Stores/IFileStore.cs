namespace Wutong.Platform.Files.Stores;

/// <summary>文件库: content by its hash. Safe for use by many at once.</summary>
public interface IFileStore
{
    /// <summary>After this returns the content survives a power cut. Putting the same again changes nothing but its age.</summary>
    /// <param name="content">Seekable, standing at its beginning; read to its end.</param>
    /// <exception cref="ArgumentException">The content has another hash.</exception>
    /// <exception cref="FileStoreException">The store did not take it.</exception>
    Task PutAsync(FileHash hash, Stream content, CancellationToken ct);

    /// <returns>Null when there is none. Its <see cref="StoredContent.Content"/> is the caller's to dispose.</returns>
    Task<StoredContent?> OpenAsync(FileHash hash, CancellationToken ct);

    Task<bool> ExistsAsync(FileHash hash, CancellationToken ct);

    /// <summary>Deletes content unless it was put since: whoever is putting the same at this moment keeps it. After this returns true it stays deleted over a power cut. Deleting what is not there is no error.</summary>
    /// <returns>False when it was put at <paramref name="putBeforeUtc"/> or later, and stays.</returns>
    /// <exception cref="FileStoreException">The store did not delete it.</exception>
    Task<bool> DeleteAsync(FileHash hash, DateTime putBeforeUtc, CancellationToken ct);

    /// <summary>All content, in no order. Young content may belong to a row that is about to be written.</summary>
    IAsyncEnumerable<StoredEntry> ListAsync(CancellationToken ct);
}

/// <param name="Content">Seekable from a folder, not from S3.</param>
public sealed record StoredContent(Stream Content, long Bytes) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}

public sealed record StoredEntry(FileHash Hash, long Bytes, DateTime PutAtUtc);

/// <summary>The store let us down: a full disk, a server that does not answer.</summary>
public sealed class FileStoreException(string message, Exception cause) : IOException(message, cause);

public static class FileStoreChecks
{
    extension(IFileStore store)
    {
        /// <summary>Reads the content and compares its hash: for backups and doubts.</summary>
        /// <returns>False when it is missing or damaged.</returns>
        public async Task<bool> IsWholeAsync(FileHash hash, CancellationToken ct)
        {
            await using var stored = await store.OpenAsync(hash, ct);
            return stored is not null && await FileHash.OfAsync(stored.Content, ct) == hash;
        }
    }
}
