using System.Runtime.CompilerServices;

namespace Wutong.Geo.Osm;

/// <summary>A way as it lies in its block: packed lists, not yet decoded.</summary>
internal readonly ref struct WayElement
{
    public long Id { get; private init; }
    public ReadOnlySpan<byte> Keys { get; private init; }
    public ReadOnlySpan<byte> Values { get; private init; }
    public ReadOnlySpan<byte> Refs { get; private init; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static WayElement Read(ReadOnlySpan<byte> element)
    {
        long id = 0;
        var hasId = false;
        ReadOnlySpan<byte> keys = default, values = default, refs = default;
        var reader = new ProtoReader(element);
        while (reader.Next(out var field, out var wire))
            switch (field)
            {
                case PbfFormat.Way.Id: id = (long)reader.Number(wire, "a way's id"); hasId = true; break;
                case PbfFormat.Way.Keys: keys = reader.Bytes(wire, "a way's keys"); break;
                case PbfFormat.Way.Values: values = reader.Bytes(wire, "a way's values"); break;
                case PbfFormat.Way.Refs: refs = reader.Bytes(wire, "a way's nodes"); break;
                default: reader.Skip(wire); break;
            }
        if (!hasId) ProtoReader.Fail("a way has no id");
        return new() { Id = id, Keys = keys, Values = values, Refs = refs };
    }
}

/// <summary>A relation as it lies in its block.</summary>
internal readonly ref struct RelationElement
{
    public long Id { get; private init; }
    public ReadOnlySpan<byte> Keys { get; private init; }
    public ReadOnlySpan<byte> Values { get; private init; }
    public ReadOnlySpan<byte> Roles { get; private init; }
    public ReadOnlySpan<byte> Members { get; private init; }
    public ReadOnlySpan<byte> Types { get; private init; }

    public static RelationElement Read(ReadOnlySpan<byte> element)
    {
        long id = 0;
        var hasId = false;
        ReadOnlySpan<byte> keys = default, values = default, roles = default, members = default, types = default;
        var reader = new ProtoReader(element);
        while (reader.Next(out var field, out var wire))
            switch (field)
            {
                case PbfFormat.Relation.Id: id = (long)reader.Number(wire, "a relation's id"); hasId = true; break;
                case PbfFormat.Relation.Keys: keys = reader.Bytes(wire, "a relation's keys"); break;
                case PbfFormat.Relation.Values: values = reader.Bytes(wire, "a relation's values"); break;
                case PbfFormat.Relation.Roles: roles = reader.Bytes(wire, "a relation's roles"); break;
                case PbfFormat.Relation.Members: members = reader.Bytes(wire, "a relation's members"); break;
                case PbfFormat.Relation.Types: types = reader.Bytes(wire, "a relation's member types"); break;
                default: reader.Skip(wire); break;
            }
        if (!hasId) ProtoReader.Fail("a relation has no id");
        return new() { Id = id, Keys = keys, Values = values, Roles = roles, Members = members, Types = types };
    }
}

/// <summary>One node written by itself, the form before dense nodes.</summary>
internal readonly ref struct PlainNode
{
    public long Id { get; private init; }
    public long Lat { get; private init; }
    public long Lon { get; private init; }
    public ReadOnlySpan<byte> Keys { get; private init; }
    public ReadOnlySpan<byte> Values { get; private init; }

    public static PlainNode Read(ReadOnlySpan<byte> element)
    {
        long id = 0, lat = 0, lon = 0;
        var seen = 0;
        ReadOnlySpan<byte> keys = default, values = default;
        var reader = new ProtoReader(element);
        while (reader.Next(out var field, out var wire))
            switch (field)
            {
                case PbfFormat.Node.Id: id = Signed(reader.Number(wire, "a node's id")); seen |= 1; break;
                case PbfFormat.Node.Lat: lat = Signed(reader.Number(wire, "a node's latitude")); seen |= 2; break;
                case PbfFormat.Node.Lon: lon = Signed(reader.Number(wire, "a node's longitude")); seen |= 4; break;
                case PbfFormat.Node.Keys: keys = reader.Bytes(wire, "a node's keys"); break;
                case PbfFormat.Node.Values: values = reader.Bytes(wire, "a node's values"); break;
                default: reader.Skip(wire); break;
            }
        if (seen != 7) ProtoReader.Fail("a node has no id or no position");
        return new() { Id = id, Lat = lat, Lon = lon, Keys = keys, Values = values };
    }

    private static long Signed(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);
}

/// <summary>A group of nodes written as parallel lists of differences.</summary>
internal readonly ref struct DenseNodes
{
    public ReadOnlySpan<byte> Ids { get; private init; }
    public ReadOnlySpan<byte> Lats { get; private init; }
    public ReadOnlySpan<byte> Lons { get; private init; }
    public ReadOnlySpan<byte> KeysValues { get; private init; }

    public static DenseNodes Read(ReadOnlySpan<byte> group)
    {
        ReadOnlySpan<byte> ids = default, lats = default, lons = default, tags = default;
        var reader = new ProtoReader(group);
        while (reader.Next(out var field, out var wire))
            switch (field)
            {
                case PbfFormat.Dense.Id: ids = reader.Bytes(wire, "dense ids"); break;
                case PbfFormat.Dense.Lat: lats = reader.Bytes(wire, "dense latitudes"); break;
                case PbfFormat.Dense.Lon: lons = reader.Bytes(wire, "dense longitudes"); break;
                case PbfFormat.Dense.KeysValues: tags = reader.Bytes(wire, "dense tags"); break;
                default: reader.Skip(wire); break;
            }
        return new() { Ids = ids, Lats = lats, Lons = lons, KeysValues = tags };
    }
}
