namespace Wutong.Geo.Osm;

/// <summary>Bounds what a file may make the reader keep: a fixed part and a multiple of its size, so a small bomb stays small.</summary>
/// <remarks>Real extracts keep 3 to 10 bytes a byte of file.</remarks>
internal sealed class ReadingBudget(long fileBytes)
{
    private const long FixedBytes = 256L << 20, PerByte = 32;

    private long _left = FixedBytes + PerByte * fileBytes;

    public void Take(long bytes)
    {
        if (Interlocked.Add(ref _left, -bytes) < 0)
            throw new OsmFileException($"the data unpacks to far more than a map of this size holds (over {PerByte} times its {fileBytes} bytes)");
    }
}
