using System.Text;

namespace Wutong.Geo.Osm;

/// <summary>Gathers elements of one type into one PrimitiveBlock, with its own string table.</summary>
internal sealed class PbfBlockWriter
{
    private const int FullBytes = 8 * 1024 * 1024; // a quarter of what the format allows: long ways fill a block before 8 000 of them do

    private readonly Dictionary<string, int> _strings = [];
    private readonly ProtoWriter _table = new(), _ids = new(), _lats = new(), _lons = new(), _tags = new();
    private readonly ProtoWriter _elements = new(), _element = new(), _packed = new(), _group = new(), _block = new();
    private long _lastId, _lastLat, _lastLon;
    private bool _tagged;

    public PbfBlockWriter() => Start();

    public int Count { get; private set; }
    public bool Full => Count >= PbfFormat.ElementsPerBlock || _elements.Length + _table.Length + _tags.Length > FullBytes;

    public void Node(long id, GeoPoint at, ReadOnlySpan<OsmTag> tags)
    {
        _ids.ZigZag(id - _lastId);
        _lats.ZigZag(at.LatE7 - _lastLat);
        _lons.ZigZag(at.LonE7 - _lastLon);
        (_lastId, _lastLat, _lastLon) = (id, at.LatE7, at.LonE7);
        foreach (var tag in tags)
        {
            _tags.Varint((ulong)String(tag.Key));
            _tags.Varint((ulong)String(tag.Value));
        }
        _tags.Varint(0);
        _tagged |= tags.Length > 0;
        Count++;
    }

    public void Way(long id, ReadOnlySpan<long> nodes, ReadOnlySpan<OsmTag> tags)
    {
        Begin(id, tags);
        _packed.Clear();
        long last = 0;
        foreach (var node in nodes)
        {
            _packed.ZigZag(node - last);
            last = node;
        }
        _element.Field(PbfFormat.Way.Refs, _packed.Written);
        End(PbfFormat.Group.Way);
    }

    public void Relation(long id, ReadOnlySpan<OsmMember> members, ReadOnlySpan<OsmTag> tags)
    {
        Begin(id, tags);
        _packed.Clear();
        foreach (var member in members) _packed.Varint((ulong)String(member.Role));
        _element.Field(PbfFormat.Relation.Roles, _packed.Written);
        _packed.Clear();
        long last = 0;
        foreach (var member in members)
        {
            _packed.ZigZag(member.Id - last);
            last = member.Id;
        }
        _element.Field(PbfFormat.Relation.Members, _packed.Written);
        _packed.Clear();
        foreach (var member in members) _packed.Varint((ulong)member.Type);
        _element.Field(PbfFormat.Relation.Types, _packed.Written);
        End(PbfFormat.Group.Relation);
    }

    /// <summary>The finished block as bytes of its own; the writer starts over.</summary>
    public byte[] Take()
    {
        _block.Clear();
        _block.Field(PbfFormat.Block.Strings, _table.Written);
        _block.Field(PbfFormat.Block.Group, _ids.Length > 0 ? DenseGroup() : _elements.Written);
        var bytes = _block.Written.ToArray();
        Start();
        return bytes;
    }

    private void Start()
    {
        foreach (var part in (ReadOnlySpan<ProtoWriter>)[_table, _ids, _lats, _lons, _tags, _elements]) part.Clear();
        _strings.Clear();
        (_lastId, _lastLat, _lastLon, _tagged, Count) = (0, 0, 0, false, 0);
        String(""); // index 0 ends a dense node's tags, so no key may have it
    }

    private ReadOnlySpan<byte> DenseGroup()
    {
        _element.Clear();
        _element.Field(PbfFormat.Dense.Id, _ids.Written);
        _element.Field(PbfFormat.Dense.Lat, _lats.Written);
        _element.Field(PbfFormat.Dense.Lon, _lons.Written);
        if (_tagged) _element.Field(PbfFormat.Dense.KeysValues, _tags.Written);
        _group.Clear();
        _group.Field(PbfFormat.Group.Dense, _element.Written);
        return _group.Written;
    }

    private void Begin(long id, ReadOnlySpan<OsmTag> tags)
    {
        _element.Clear();
        _element.Field(PbfFormat.Way.Id, (ulong)id);
        if (tags.Length == 0) return;
        _packed.Clear();
        foreach (var tag in tags) _packed.Varint((ulong)String(tag.Key));
        _element.Field(PbfFormat.Way.Keys, _packed.Written);
        _packed.Clear();
        foreach (var tag in tags) _packed.Varint((ulong)String(tag.Value));
        _element.Field(PbfFormat.Way.Values, _packed.Written);
    }

    private void End(int field)
    {
        _elements.Field(field, _element.Written);
        Count++;
    }

    private int String(string text)
    {
        if (_strings.TryGetValue(text, out var index)) return index;
        _strings.Add(text, index = _strings.Count);
        _table.Field(1, Encoding.UTF8.GetBytes(text));
        return index;
    }
}
