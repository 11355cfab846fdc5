namespace Wutong.Geo.Osm;

/// <summary>文件损坏: an OpenStreetMap file could not be read; the message says where and what was wrong in plain words.</summary>
/// <remarks>The only exception the reader throws besides cancellation and broken arguments; a file is refused as a whole.</remarks>
public sealed class OsmFileException : Exception
{
    public OsmFileException(string message) : base(message) { }
    public OsmFileException(string message, Exception? cause) : base(message, cause) { }

    /// <summary>Where in the file the damaged blob starts, in bytes; -1 when the trouble is not in one blob.</summary>
    public long BlobOffset { get; init; } = -1;

    /// <summary>The same complaint, with the place of the blob it was found in.</summary>
    internal static OsmFileException InBlob(long offset, OsmFileException inner) =>
        inner.BlobOffset >= 0 ? inner : new($"Blob at byte {offset}: {inner.Message}", inner) { BlobOffset = offset };
}
