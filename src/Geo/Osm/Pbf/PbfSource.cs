using Microsoft.Win32.SafeHandles;

namespace Wutong.Geo.Osm;

/// <summary>Bytes that several threads may read at once, by position.</summary>
internal abstract class PbfSource : IDisposable
{
    public abstract long Length { get; }

    /// <summary>Fills the whole span.</summary>
    public abstract void Read(long offset, Span<byte> into);

    public virtual void Dispose() { }

    public static PbfSource Of(ReadOnlyMemory<byte> bytes) => new Memory(bytes);

    public static PbfSource Of(string path)
    {
        try { return new File(System.IO.File.OpenHandle(path, options: FileOptions.RandomAccess)); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { throw Unreadable(path, e); }
    }

    private static OsmFileException Unreadable(string what, Exception cause) => new($"{what} could not be read: {cause.Message}", cause);

    private sealed class Memory(ReadOnlyMemory<byte> bytes) : PbfSource
    {
        public override long Length => bytes.Length;
        public override void Read(long offset, Span<byte> into) => bytes.Span.Slice((int)offset, into.Length).CopyTo(into);
    }

    private sealed class File(SafeFileHandle handle) : PbfSource
    {
        public override long Length { get; } = RandomAccess.GetLength(handle);

        public override void Read(long offset, Span<byte> into)
        {
            try
            {
                while (into.Length > 0)
                {
                    var count = RandomAccess.Read(handle, into, offset);
                    if (count == 0) throw new OsmFileException($"the file ended at byte {offset} while it was read; was it replaced meanwhile?");
                    into = into[count..];
                    offset += count;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException) { throw Unreadable("the file", e); }
        }

        public override void Dispose()
        {
            handle.Dispose();
            base.Dispose();
        }
    }
}
