using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Wutong.Platform.Hosting;

namespace Wutong.Platform.Files.Stores;

/// <summary>文件夹存储: <c>files/ab/cd/HASH</c> in the data folder. Written beside, flushed to the disk, then renamed: under a hash stands the whole content or nothing.</summary>
internal sealed class FolderFileStore(DataFolder folder, TimeProvider time) : IFileStore
{
    private const int PieceBytes = 64 << 10;

    /// <summary>What is put and what is deleted under one hash take turns, so that nothing is deleted in the moment it is made young.</summary>
    private readonly Lock _turn = new();

    private string Root => Path.Combine(folder.Path, "files");

    private string PathOf(FileHash hash)
    {
        var digits = hash.ToString();
        return Path.Combine(Root, digits[..2], digits[2..4], digits);
    }

    public async Task PutAsync(FileHash hash, Stream content, CancellationToken ct)
    {
        var path = PathOf(hash);
        var temporary = Path.Combine(IncomingFolder.In(folder), Guid.NewGuid().ToString("n"));
        try
        {
            if (!Touch(path, content.Length))
            {
                await WriteAsync(temporary, hash, content, ct);
                File.SetLastWriteTimeUtc(temporary, time.GetUtcNow().UtcDateTime);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                lock (_turn) File.Move(temporary, path, overwrite: true);
            }
            DiskFolder.FlushUpTo(Path.GetDirectoryName(path)!, Root);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { throw new FileStoreException($"the file could not be stored in {Root}: {e.Message}", e); }
        finally { File.Delete(temporary); }
    }

    /// <summary>Makes it young again, so that a sweep of forgotten content spares it.</summary>
    /// <returns>False when it is not there, or not whole: then it is written anew.</returns>
    private bool Touch(string path, long bytes)
    {
        lock (_turn)
        {
            var file = new FileInfo(path);
            if (!file.Exists || file.Length != bytes) return false;
            try { file.LastWriteTimeUtc = time.GetUtcNow().UtcDateTime; }
            catch (FileNotFoundException) { return false; } // deleted at this moment by another program
            return true;
        }
    }

    private static async Task WriteAsync(string path, FileHash hash, Stream content, CancellationToken ct)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        var piece = new byte[PieceBytes];
        int read;
        while ((read = await content.ReadAsync(piece, ct)) > 0)
        {
            sha.AppendData(piece, 0, read);
            await file.WriteAsync(piece.AsMemory(0, read), ct);
        }
        if (FileHash.FromBytes(sha.GetHashAndReset()) != hash) throw new ArgumentException($"the content is not that of {hash}", nameof(content));
        file.Flush(flushToDisk: true);
    }

    public Task<StoredContent?> OpenAsync(FileHash hash, CancellationToken ct)
    {
        try
        {
            var file = new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, PieceBytes, FileOptions.Asynchronous);
            return Task.FromResult<StoredContent?>(new(file, file.Length));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException) { return Task.FromResult<StoredContent?>(null); }
    }

    public Task<bool> ExistsAsync(FileHash hash, CancellationToken ct) => Task.FromResult(File.Exists(PathOf(hash)));

    public Task<bool> DeleteAsync(FileHash hash, DateTime putBeforeUtc, CancellationToken ct)
    {
        var path = PathOf(hash);
        try
        {
            lock (_turn)
            {
                var file = new FileInfo(path);
                if (!file.Exists) return Task.FromResult(true);
                if (file.LastWriteTimeUtc >= putBeforeUtc) return Task.FromResult(false);
                file.Delete();
            }
            DiskFolder.FlushUpTo(Path.GetDirectoryName(path)!, Root);
            return Task.FromResult(true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { throw new FileStoreException($"a file could not be deleted from {Root}: {e.Message}", e); }
    }

    public async IAsyncEnumerable<StoredEntry> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        if (!Directory.Exists(Root)) yield break;
        foreach (var file in new DirectoryInfo(Root).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            ct.ThrowIfCancellationRequested();
            if (FileHash.TryParse(file.Name, out var hash) && file.Exists) yield return new(hash, file.Length, file.LastWriteTimeUtc);
        }
    }
}
