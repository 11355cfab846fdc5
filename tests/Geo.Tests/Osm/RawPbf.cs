using Wutong.Geo.Osm;

namespace Wutong.Geo.Tests.Osm;

/// <summary>Files written byte by byte, for what the writer never writes.</summary>
internal static class RawPbf
{
    public static byte[] Message(Action<ProtoWriter> write)
    {
        var writer = new ProtoWriter();
        write(writer);
        return writer.Written.ToArray();
    }

    public static byte[] Header(params string[] required) =>
        PbfBlobQueue.Frame("OSMHeader", Message(m => { foreach (var feature in required) m.Field(4, feature); }));

    public static byte[] Data(byte[] block) => PbfBlobQueue.Frame("OSMData", block);

    public static byte[] File(params byte[][] blocks) => [.. Header("OsmSchema-V0.6", "DenseNodes"), .. blocks.SelectMany(Data)];

    public static byte[] Strings(params string[] texts) => Message(m => { foreach (var text in texts) m.Field(1, text); });

    public static byte[] Packed(params long[] values) => Message(m => { foreach (var value in values) m.Varint((ulong)value); });

    public static byte[] ZigZags(params long[] values) => Message(m => { foreach (var value in values) m.ZigZag(value); });
}
