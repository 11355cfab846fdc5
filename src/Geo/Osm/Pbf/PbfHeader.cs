using System.Text;

namespace Wutong.Geo.Osm;

/// <summary>Checks that a file asks for nothing this reader cannot do.</summary>
internal static class PbfHeader
{
    public static void Check(ReadOnlySpan<byte> block)
    {
        var reader = new ProtoReader(block);
        while (reader.Next(out var field, out var wire))
            if (field == PbfFormat.Header.Required) CheckFeature(reader.Bytes(wire, "a required feature"));
            else reader.Skip(wire);
    }

    private static void CheckFeature(ReadOnlySpan<byte> feature)
    {
        if (feature.SequenceEqual("OsmSchema-V0.6"u8) || feature.SequenceEqual("DenseNodes"u8)) return;
        if (feature.SequenceEqual("HistoricalInformation"u8))
            ProtoReader.Fail("the file is a history file; make a plain one first (osmium time-filter)");
        ProtoReader.Fail($"the file requires the feature \"{Encoding.UTF8.GetString(feature[..Math.Min(feature.Length, 64)])}\", which this reader does not know");
    }
}
