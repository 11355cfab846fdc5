using Wutong.Geo.Osm;

namespace Wutong.Geo.Tests.Osm;

/// <summary>Makes damaged files out of small valid ones: from outside (frames, lengths, zlib) and from inside the inflated blocks.</summary>
internal sealed class PbfMutator(Random random)
{
    private static readonly Seed[] s_seeds = [.. Maps().Select(m => new Seed(m.Write()))];
    private static readonly byte[] s_nasty = [0, 1, 2, 7, 8, 0x0A, 0x10, 0x12, 0x1A, 0x22, 0x42, 0x4A, 0x52, 0x7F, 0x80, 0xFE, 0xFF];

    public byte[] Next()
    {
        var seed = s_seeds[random.Next(s_seeds.Length)];
        return random.Next(4) switch
        {
            0 => Damage(seed.File),
            1 => Rebuild(seed, zlib: true),
            _ => Rebuild(seed, zlib: false), // most: no time is lost deflating, and the inner parser is what matters
        };
    }

    /// <summary>Damages one block inside and frames all again.</summary>
    private byte[] Rebuild(Seed seed, bool zlib)
    {
        var blocks = seed.Blocks;
        var victim = random.Next(blocks.Length);
        return [.. blocks.SelectMany((block, i) => Frame(block.Type, i == victim ? Damage(block.Bytes) : block.Bytes, zlib && i == victim))];
    }

    private static byte[] Frame(string type, byte[] block, bool zlib) => zlib
        ? PbfBlobQueue.Frame(type, block)
        : PbfBlobQueue.FrameBlob(type, RawPbf.Message(m => m.Field(1, block)));

    private byte[] Damage(byte[] bytes)
    {
        var damaged = bytes.ToArray();
        for (var times = 1 + random.Next(3); times > 0 && damaged.Length > 0; times--)
            damaged = random.Next(8) switch
            {
                0 or 1 => Set(damaged, (byte)(damaged[random.Next(damaged.Length)] ^ 1 << random.Next(8))),
                2 or 3 => Set(damaged, s_nasty[random.Next(s_nasty.Length)]),
                4 => damaged[..random.Next(damaged.Length)],
                5 => Splice(damaged),
                6 => Huge(damaged),
                _ => Nudge(damaged),
            };
        return damaged;
    }

    private byte[] Set(byte[] bytes, byte value)
    {
        bytes[random.Next(bytes.Length)] = value;
        return bytes;
    }

    /// <summary>Copies a piece to another place, over or between what is there.</summary>
    private byte[] Splice(byte[] bytes)
    {
        int from = random.Next(bytes.Length), length = random.Next(Math.Min(64, bytes.Length - from)), to = random.Next(bytes.Length);
        return [.. bytes[..to], .. bytes[from..(from + length)], .. bytes[(random.Next(2) == 0 ? to : Math.Min(bytes.Length, to + length))..]];
    }

    /// <summary>Puts a number of the largest kind where some number may be.</summary>
    private byte[] Huge(byte[] bytes)
    {
        byte[][] huge = [[0xFF, 0xFF, 0xFF, 0xFF, 0x07], [0xFF, 0xFF, 0xFF, 0xFF, 0x0F], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
            [0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01], [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01], [0xFF, 0xFF, 0xFF, 0x0F]];
        var at = random.Next(bytes.Length);
        return [.. bytes[..at], .. huge[random.Next(huge.Length)], .. bytes[(at + 1)..]];
    }

    /// <summary>A length or an index a little off.</summary>
    private byte[] Nudge(byte[] bytes)
    {
        bytes[random.Next(bytes.Length)] += (byte)(random.Next(2) == 0 ? 1 : 255);
        return bytes;
    }

    /// <summary>A valid file and its blocks, inflated.</summary>
    private sealed class Seed(byte[] file)
    {
        public readonly byte[] File = file;
        public readonly (string Type, byte[] Bytes)[] Blocks = [.. Split(file)];

        private static IEnumerable<(string, byte[])> Split(byte[] file)
        {
            using var source = PbfSource.Of(file);
            var inflater = new PbfInflater(source);
            foreach (var place in PbfFraming.Find(source, default))
                yield return (place.IsHeader ? "OSMHeader" : "OSMData", inflater.Inflate(place).ToArray());
        }
    }

    private static IEnumerable<SmallMap> Maps()
    {
        yield return SmallMap.Row(3).Way(1, [1, 2, 3], "highway=residential", "name=街");
        yield return SmallMap.Row(5).Tag(2, "barrier=gate", "locked=yes").Tag(4, "highway=crossing").Tag(5, "amenity=clinic", "name=诊所")
            .Way(1, [1, 2, 3, 4, 5], "highway=steps").Way(2, [1, 99, 5], "highway=service", "access=private").Way(3, [1, 2, 3, 1], "building=apartments", "building:levels=6");
        yield return SmallMap.Row(8).Way(1, [1, 2, 3]).Way(2, [3, 4, 1], "natural=water").Way(3, [5, 6, 7, 5], "leisure=park")
            .Relation(1, [("outer", 1), ("outer", 2), ("inner", 3)], "type=boundary", "boundary=administrative", "admin_level=8", "ref=140213001000")
            .Relation(2, [("outer", 3)], "type=multipolygon", "leisure=pitch");
    }
}
