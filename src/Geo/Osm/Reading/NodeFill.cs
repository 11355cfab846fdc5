using System.Runtime.CompilerServices;

namespace Wutong.Geo.Osm;

/// <summary>Pass 2: decodes every node of a block and notes the positions of those that are needed. One instance per worker.</summary>
/// <remarks>Ids of a block lie near each other, so the page of the last id mostly answers for the next; their order does not matter.</remarks>
internal sealed class NodeFill(PbfSource source, NodeTable table)
{
    private readonly PbfInflater _inflater = new(source);
    private readonly PbfBlock _block = new();

    /// <summary>Nodes written to the table; more than it has found means a node came twice.</summary>
    public long Matches { get; private set; }

    public void Fill(PbfBlobPlace place)
    {
        var bytes = _inflater.Inflate(place);
        _block.Open(bytes);
        for (var group = 0; group < _block.GroupCount; group++) FillGroup(_block.Group(bytes, group));
    }

    private void FillGroup(ReadOnlySpan<byte> group)
    {
        var reader = new ProtoReader(group);
        while (reader.Next(out var field, out var wire))
            if (field == PbfFormat.Group.Dense) FillDense(DenseNodes.Read(reader.Bytes(wire, "dense nodes")));
            else if (field == PbfFormat.Group.Node) FillPlain(PlainNode.Read(reader.Bytes(wire, "a node")));
            else reader.Skip(wire);
    }

    private void FillPlain(PlainNode node)
    {
        var at = _block.Grid.At(node.Lon, node.Lat);
        var index = table.Find(node.Id);
        if (index >= 0) Put(index, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FillDense(DenseNodes dense)
    {
        ProtoReader idReader = new(dense.Ids), latReader = new(dense.Lats), lonReader = new(dense.Lons);
        var grid = _block.Grid;
        var needed = table.Ids;
        long id = 0, lat = 0, lon = 0;
        var page = -1;
        while (idReader.More && latReader.More && lonReader.More)
        {
            id += idReader.ZigZag();
            lat += latReader.ZigZag();
            lon += lonReader.ZigZag();
            var at = grid.At(lon, lat);
            var index = needed.Rank(id, ref page);
            if (index >= 0) Put(index, at);
        }
        if (idReader.More || latReader.More || lonReader.More) ProtoReader.Fail("dense ids, latitudes and longitudes differ in number");
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(int index, GeoPoint at)
    {
        table.LonE7[index] = at.LonE7;
        table.LatE7[index] = at.LatE7;
        table.Found[index] = true;
        Matches++;
    }
}
