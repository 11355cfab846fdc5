using System.Runtime.CompilerServices;

namespace Wutong.Geo.Osm;

/// <summary>Pass 1: finds in one block after another what matters for walking. One instance per worker.</summary>
/// <remarks>No object is made for an element that is not kept: tags are judged as numbers, coordinates stay unread unless a tagged node needs its own.</remarks>
internal sealed class BlockScan(PbfSource source, OsmRules rules, ReadingBudget budget)
{
    private const int RefBytes = 24, WayBytes = 64, TextBytes = 160; // what one costs until the end, for the budget

    private readonly PbfInflater _inflater = new(source);
    private readonly PbfBlock _block = new();
    private readonly TagView _tags = new(rules.Atoms);
    private readonly List<KeptWay> _ways = [];
    private readonly List<string> _names = [];
    private readonly List<ElementText> _texts = [];
    private readonly List<KeptRelation> _relations = [];
    private readonly List<NodeMark> _marks = [];
    private readonly List<KeptNode> _nodes = [];
    private readonly List<DenseHit> _hits = [];
    private readonly List<long> _members = [];
    private byte[] _refs = new byte[256];
    private int[] _nameOfString = [];
    private int _refBytes, _refCount;
    private TagReader _reader = null!;
    private Harvest _harvest = null!;

    private readonly record struct DenseHit(int Ordinal, short Facility, NodeMark Mark, ElementText? Text);

    public Harvest Scan(PbfBlobPlace place)
    {
        var bytes = _inflater.Inflate(place);
        _harvest = new();
        _reader ??= new(rules, _tags);
        _block.Open(bytes);
        _tags.Load(_block, bytes);
        _nameOfString = _nameOfString.Length < _block.StringCount ? new int[_block.StringCount * 2] : _nameOfString;
        _nameOfString.AsSpan(0, _block.StringCount).Clear();
        for (var group = 0; group < _block.GroupCount; group++) ScanGroup(bytes, _block.Group(bytes, group));
        return Finish();
    }

    private Harvest Finish()
    {
        _harvest.Ways = [.. _ways];
        _harvest.Refs = _refs.AsSpan(0, _refBytes).ToArray();
        _harvest.RefCount = _refCount;
        _harvest.Names = [.. _names];
        _harvest.Texts = [.. _texts];
        _harvest.Relations = [.. _relations];
        _harvest.Marks = [.. _marks];
        _harvest.Nodes = [.. _nodes];
        (_refBytes, _refCount) = (0, 0);
        _ways.Clear();
        _names.Clear();
        _texts.Clear();
        _relations.Clear();
        _marks.Clear();
        _nodes.Clear();
        return _harvest;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ScanGroup(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> group)
    {
        var reader = new ProtoReader(group);
        while (reader.Next(out var field, out var wire))
            switch (field)
            {
                case PbfFormat.Group.Node: ScanNode(bytes, reader.Bytes(wire, "a node")); break;
                case PbfFormat.Group.Dense: ScanDense(bytes, reader.Bytes(wire, "dense nodes")); break;
                case PbfFormat.Group.Way: ScanWay(bytes, reader.Bytes(wire, "a way")); break;
                case PbfFormat.Group.Relation: ScanRelation(bytes, reader.Bytes(wire, "a relation")); break;
                default: reader.Skip(wire); break;
            }
    }

    // ---- nodes

    private void ScanNode(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> element)
    {
        _harvest.NodeCount++;
        var node = PlainNode.Read(element);
        _tags.Read(node.Keys, node.Values);
        if (_tags.Present == 0) return;
        _hits.Clear();
        JudgeNode(bytes, 0);
        foreach (var hit in _hits) Keep(hit, node.Id, _block.Grid.At(node.Lon, node.Lat));
    }

    private void ScanDense(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> group)
    {
        var dense = DenseNodes.Read(group);
        var count = ProtoReader.CountVarints(dense.Ids);
        _harvest.NodeCount += count;
        _hits.Clear();
        if (dense.KeysValues.Length > 0) ScanDenseTags(bytes, dense.KeysValues, count);
        if (_hits.Count > 0) PlaceHits(dense);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ScanDenseTags(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> keysValues, int count)
    {
        var node = 0;
        var open = false;
        var reader = new ProtoReader(keysValues);
        _tags.Clear();
        while (reader.More)
        {
            var key = reader.Varint();
            open = key != 0;
            if (open)
            {
                _tags.Add(key, reader.Varint());
                continue;
            }
            if (_tags.Present != 0) JudgeNode(bytes, node);
            _tags.Clear();
            node++;
        }
        if (open || node != count) ProtoReader.Fail($"dense tags are for {node} nodes and there are {count}");
    }

    private void JudgeNode(ReadOnlySpan<byte> bytes, int ordinal)
    {
        var mark = _reader.Mark();
        var facility = _reader.Facility();
        if (facility < 0 && mark == default) return;
        _hits.Add(new(ordinal, facility, mark, facility < 0 ? null : Text(bytes)));
    }

    /// <summary>Decodes ids and coordinates up to the last node that matters.</summary>
    private void PlaceHits(DenseNodes dense)
    {
        ProtoReader ids = new(dense.Ids), lats = new(dense.Lats), lons = new(dense.Lons);
        long id = 0, lat = 0, lon = 0;
        var hit = 0;
        for (var node = 0; hit < _hits.Count; node++)
        {
            id += ids.ZigZag();
            lat += lats.ZigZag();
            lon += lons.ZigZag();
            if (_hits[hit].Ordinal == node) Keep(_hits[hit++], id, _block.Grid.At(lon, lat));
        }
    }

    private void Keep(DenseHit hit, long id, GeoPoint at)
    {
        budget.Take(WayBytes);
        if (hit.Facility >= 0) _nodes.Add(new(id, hit.Facility, hit.Text!, at));
        if (hit.Mark != default) _marks.Add(hit.Mark with { Id = id });
    }

    // ---- ways

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ScanWay(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> element)
    {
        var way = WayElement.Read(element);
        _harvest.WayCount++;
        _harvest.LeastWay = Math.Min(_harvest.LeastWay, way.Id);
        _harvest.MostWay = Math.Max(_harvest.MostWay, way.Id);
        _tags.Read(way.Keys, way.Values);
        var verdict = Verdict.Nothing;
        if (_tags.Present != 0)
        {
            verdict = _reader.JudgeWay(out var closed);
            if (closed) _harvest.ClosedStreets++;
        }
        if (verdict.Keeps) KeepWay(bytes, way, verdict);
        else ProtoReader.CountVarints(way.Refs);
    }

    private void KeepWay(ReadOnlySpan<byte> bytes, WayElement way, Verdict verdict)
    {
        var first = _refCount;
        KeepRefs(way.Refs);
        budget.Take(WayBytes + RefBytes * (long)(_refCount - first));
        var text = -1;
        if (verdict.IsShape)
        {
            text = _texts.Count;
            _texts.Add(Text(bytes));
        }
        _ways.Add(new(way.Id, first, _refCount - first, verdict, verdict.Street >= 0 ? Name(bytes) : -1, text));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void KeepRefs(ReadOnlySpan<byte> packed)
    {
        if (_refs.Length - _refBytes < packed.Length) Array.Resize(ref _refs, Math.Max(_refs.Length * 2, _refBytes + packed.Length));
        packed.CopyTo(_refs.AsSpan(_refBytes));
        _refBytes += packed.Length;
        var (count, least, most) = (0, _harvest.LeastNode, _harvest.MostNode);
        var reader = new ProtoReader(packed);
        for (long id = 0; reader.More; count++)
        {
            id += reader.ZigZag();
            (least, most) = (Math.Min(least, id), Math.Max(most, id));
        }
        (_harvest.LeastNode, _harvest.MostNode) = (least, most);
        _refCount += count;
    }

    private int Name(ReadOnlySpan<byte> bytes)
    {
        var index = _tags.String(rules.Slots.Name);
        if (index < 0) return -1;
        if (_nameOfString[index] > 0) return _nameOfString[index] - 1;
        var name = _block.Text(bytes, index);
        budget.Take(TextBytes + 2 * name.Length);
        _names.Add(name);
        return (_nameOfString[index] = _names.Count) - 1;
    }

    private ElementText Text(ReadOnlySpan<byte> bytes)
    {
        var text = _reader.Text(_block, bytes);
        budget.Take(TextBytes + 2L * ((text.Name?.Length ?? 0) + (text.NameEn?.Length ?? 0) + (text.OpeningHours?.Length ?? 0) + (text.Code?.Length ?? 0)));
        return text;
    }

    // ---- relations

    private void ScanRelation(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> element)
    {
        var relation = RelationElement.Read(element);
        _harvest.RelationCount++;
        _tags.Read(relation.Keys, relation.Values);
        var verdict = _reader.JudgeRelation();
        ReadMembers(bytes, relation);
        if (!verdict.Keeps) return;
        budget.Take(WayBytes + RefBytes * (long)_members.Count);
        _relations.Add(new(relation.Id, verdict, Text(bytes), [.. _members]));
    }

    /// <summary>Gathers the ways that are part of the outline: role outer, inner or none.</summary>
    private void ReadMembers(ReadOnlySpan<byte> bytes, RelationElement relation)
    {
        _members.Clear();
        ProtoReader roles = new(relation.Roles), ids = new(relation.Members), types = new(relation.Types);
        long id = 0;
        while (roles.More && ids.More && types.More)
        {
            var role = roles.Varint();
            id += ids.ZigZag();
            var type = types.Varint();
            if (type > 2) ProtoReader.Fail($"a relation's member has type {type}");
            if (role >= (ulong)_tags.StringCount) ProtoReader.Fail($"a role is string {role}, the block has {_tags.StringCount}");
            if (type == (ulong)OsmMemberType.Way && IsOutline(bytes, (int)role)) _members.Add(id);
        }
        if (roles.More || ids.More || types.More) ProtoReader.Fail("a relation's lists of roles, members and types differ in length");
    }

    private bool IsOutline(ReadOnlySpan<byte> bytes, int role)
    {
        var atom = _tags.AtomOfString(role);
        return atom > 0 ? atom == rules.Slots.Outer || atom == rules.Slots.Inner : _block.String(bytes, role).Length == 0;
    }
}
