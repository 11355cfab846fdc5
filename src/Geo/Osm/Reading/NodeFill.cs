using System.Runtime.CompilerServices;

namespace Wutong.Geo.Osm;

/// <summary>Pass 2: decodes every node of a block and notes the positions of those that are needed. One instance per worker.</summary>
/// <remarks>Ids of a block mostly ascend, so it is a merge of two sorted lists; where an id falls back, the place is searched anew.</remarks>
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
        var index = Array.BinarySearch(table.Ids, node.Id);
        if (index >= 0) Put(index, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FillDense(DenseNodes dense)
    {
        ProtoReader idReader = new(dense.Ids), latReader = new(dense.Lats), lonReader = new(dense.Lons);
        var grid = _block.Grid;
        var needed = table.Ids;
        long id = 0, lat = 0, lon = 0, last = long.MaxValue;
        var next = 0;
        while (idReader.More && latReader.More && lonReader.More)
        {
            id += idReader.ZigZag();
            lat += latReader.ZigZag();
            lon += lonReader.ZigZag();
            var at = grid.At(lon, lat);
            if (id < last) next = FirstNotBelow(needed, id);
            last = id;
            while (next < needed.Length && needed[next] < id) next++;
            if (next < needed.Length && needed[next] == id) Put(next, at);
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

    private static int FirstNotBelow(long[] sorted, long id)
    {
        var index = Array.BinarySearch(sorted, id);
        return index >= 0 ? index : ~index;
    }
}
