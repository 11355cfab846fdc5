using System.Buffers;

namespace Wutong.Platform.Files;

/// <summary>暂存: what came in, in a temporary file, read no further than the limit; gone when disposed.</summary>
internal sealed class IncomingFile : IDisposable
{
    private const int PieceBytes = 64 << 10;

    private IncomingFile(string path) => Path = path;

    public string Path { get; }
    public long Bytes { get; private set; }

    public FileStream Open() => new(Path, FileMode.Open, FileAccess.Read, FileShare.Read, PieceBytes, FileOptions.Asynchronous);

    /// <exception cref="Refusal">The content is empty or longer than the limit.</exception>
    public static async Task<IncomingFile> ReceiveAsync(string folder, Stream content, long maxBytes, CancellationToken ct)
    {
        var file = new IncomingFile(System.IO.Path.Combine(Directory.CreateDirectory(folder).FullName, Guid.NewGuid().ToString("n")));
        try
        {
            await file.FillAsync(content, maxBytes, ct);
            return file.Bytes > 0 ? file : throw new Refusal("文件是空的；请重新选择", "the file is empty; choose it again");
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private async Task FillAsync(Stream content, long maxBytes, CancellationToken ct)
    {
        await using var target = new FileStream(Path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        var piece = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            int read;
            while ((read = await content.ReadAsync(piece.AsMemory(0, PieceBytes), ct)) > 0)
            {
                Bytes += read;
                if (Bytes > maxBytes) throw TooLong(maxBytes);
                await target.WriteAsync(piece.AsMemory(0, read), ct);
            }
        }
        finally { ArrayPool<byte>.Shared.Return(piece); }
    }

    private static Refusal TooLong(long maxBytes)
    {
        var limit = maxBytes >= 1 << 20 ? FormattableString.Invariant($"{maxBytes / (double)(1 << 20):0.#} MB") : $"{maxBytes} B";
        return new($"文件超过 {limit}；请压缩或缩小后再传", $"the file is larger than {limit}; make it smaller first");
    }

    public void Dispose() => File.Delete(Path);
}
