namespace Wutong.Geo.Osm;

/// <summary>写出 OSM PBF: writes elements as an OpenStreetMap PBF file: dense nodes, zlib, 8 000 elements a block.</summary>
/// <remarks>
/// Nodes first, then ways, then relations, ids ascending within each: the file says so (Sort.Type_then_ID). The same calls
/// give the same bytes. Blocks are deflated on all cores; a few blocks are held in memory. Not thread-safe.
/// <see cref="Dispose"/> writes what is pending and leaves the stream open; a writer that is not disposed leaves a file cut short.
/// Source: OpenStreetMap wiki, "PBF Format".
/// </remarks>
public sealed class PbfWriter : IOsmSink, IDisposable
{
    private enum Stage { Nodes, Ways, Relations, Closed }

    private readonly PbfBlockWriter _block = new();
    private readonly PbfBlobQueue _blobs;
    private Stage _stage;
    private long _lastId = long.MinValue;

    /// <summary>Starts a file by writing its header.</summary>
    /// <param name="stream">Written forward only; belongs to the caller.</param>
    /// <param name="southWest">Lower left corner of everything that will be written.</param>
    /// <param name="northEast">Upper right corner.</param>
    /// <param name="program">Named in the file as its writer.</param>
    public PbfWriter(Stream stream, GeoPoint southWest, GeoPoint northEast, string program = "Wutong")
    {
        ArgumentNullException.ThrowIfNull(stream);
        _blobs = new(stream);
        _blobs.Add("OSMHeader", Header(southWest, northEast, program));
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A node after a way or a relation, or an id not above the last.</exception>
    public void Node(long id, GeoPoint at, ReadOnlySpan<OsmTag> tags)
    {
        Enter(Stage.Nodes, id);
        _block.Node(id, at, tags);
        if (_block.Full) EndBlock();
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A way after a relation, or an id not above the last.</exception>
    public void Way(long id, ReadOnlySpan<long> nodes, ReadOnlySpan<OsmTag> tags)
    {
        Enter(Stage.Ways, id);
        _block.Way(id, nodes, tags);
        if (_block.Full) EndBlock();
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">An id not above the last.</exception>
    public void Relation(long id, ReadOnlySpan<OsmMember> members, ReadOnlySpan<OsmTag> tags)
    {
        Enter(Stage.Relations, id);
        _block.Relation(id, members, tags);
        if (_block.Full) EndBlock();
    }

    /// <summary>Writes what is pending; the stream stays open.</summary>
    public void Dispose()
    {
        if (_stage == Stage.Closed) return;
        EndBlock();
        _stage = Stage.Closed;
        _blobs.Flush();
    }

    private void Enter(Stage stage, long id)
    {
        if (stage < _stage) throw new InvalidOperationException($"an element of {stage} came after {_stage}; write nodes, then ways, then relations");
        if (stage > _stage)
        {
            EndBlock();
            (_stage, _lastId) = (stage, long.MinValue);
        }
        if (id <= _lastId) throw new InvalidOperationException($"id {id} came after {_lastId}; ids must ascend within {stage}");
        _lastId = id;
    }

    private void EndBlock()
    {
        if (_block.Count > 0) _blobs.Add("OSMData", _block.Take());
    }

    private static byte[] Header(GeoPoint southWest, GeoPoint northEast, string program)
    {
        var box = new ProtoWriter();
        BoxSide(box, PbfFormat.Box.Left, southWest.LonE7);
        BoxSide(box, PbfFormat.Box.Right, northEast.LonE7);
        BoxSide(box, PbfFormat.Box.Top, northEast.LatE7);
        BoxSide(box, PbfFormat.Box.Bottom, southWest.LatE7);
        var header = new ProtoWriter();
        header.Field(PbfFormat.Header.Box, box.Written);
        header.Field(PbfFormat.Header.Required, "OsmSchema-V0.6");
        header.Field(PbfFormat.Header.Required, "DenseNodes");
        header.Field(PbfFormat.Header.Optional, "Sort.Type_then_ID");
        header.Field(PbfFormat.Header.Program, program);
        return header.Written.ToArray();
    }

    private static void BoxSide(ProtoWriter box, int field, int e7)
    {
        box.Varint((ulong)field << 3);
        box.ZigZag(e7 * 100L); // nanodegrees
    }
}
