using Wutong.Geo.Osm;

namespace Wutong.Geo.Tests.Osm;

public sealed class PbfFileTests
{
    private static readonly byte[] s_way = RawPbf.Message(m =>
    {
        m.Field(1, RawPbf.Strings("", "highway", "path"));
        m.Field(2, RawPbf.Message(g => g.Field(3, RawPbf.Message(w =>
        {
            w.Field(1, 1);
            w.Field(2, RawPbf.Packed(1));
            w.Field(3, RawPbf.Packed(2));
            w.Field(8, RawPbf.ZigZags(7, -2, 4)); // nodes 7, 5, 9
        }))));
    });

    [Fact]
    public void The_same_calls_give_the_same_bytes()
    {
        MemoryStream a = new(), b = new();
        Lattice.Write(a, 150, 120);
        Lattice.Write(b, 150, 120);
        Assert.Equal(a.ToArray(), b.ToArray());
    }

    [Fact]
    public void A_lattice_of_several_blocks_comes_back_whole()
    {
        var file = new MemoryStream();
        Lattice.Write(file, 150, 120);
        var extract = OsmExtract.Read(file.ToArray(), OsmRules.Default);
        Assert.Equal((18_000, 150L * 120), (extract.Streets.NodeCount, extract.Statistics.Nodes));
        Assert.Equal(extract.Statistics.Ways, extract.Streets.WayCount);
        Assert.Equal(119 * 150 + 149 * 120, extract.Streets.Nodes.Length - extract.Streets.WayCount); // edges
        Assert.Equal(150 + 120, extract.Streets.Names.Length);
    }

    [Fact]
    public void Nodes_after_ways_unsorted_plain_on_another_grid_are_found()
    {
        var nodes = RawPbf.Message(m =>
        {
            m.Field(2, RawPbf.Message(g =>
            {
                g.Field(2, RawPbf.Message(d =>
                {
                    d.Field(1, RawPbf.ZigZags(9, -4)); // 9, then 5
                    d.Field(8, RawPbf.ZigZags(20, 1));
                    d.Field(9, RawPbf.ZigZags(30, 1));
                }));
                g.Field(1, RawPbf.Message(n =>
                {
                    n.Field(1, 14); // 7
                    n.Field(8, 2);
                    n.Field(9, 4);
                }));
            }));
            m.Field(17, 1000);
            m.Field(19, 5000);
            m.Field(20, 7000);
        });
        var streets = OsmExtract.Read(RawPbf.File(s_way, nodes), OsmRules.Default).Streets;
        Assert.Equal([1, 0, 2], streets.Nodes);
        Assert.Equal([50 + 210, 50 + 10, 50 + 200], streets.LatE7);
        Assert.Equal([70 + 310, 70 + 20, 70 + 300], streets.LonE7);
    }

    [Fact]
    public void A_raw_blob_reads_like_a_deflated_one()
    {
        var blob = RawPbf.Message(m => m.Field(1, s_way));
        byte[] file = [.. RawPbf.Header("OsmSchema-V0.6"), .. PbfBlobQueue.FrameBlob("OSMData", blob)];
        Assert.Equal(1, OsmExtract.Read(file, OsmRules.Default).Statistics.Ways);
    }

    [Theory, InlineData(4, "lzma"), InlineData(5, "bzip2"), InlineData(6, "lz4"), InlineData(7, "zstd"), InlineData(9, "field 9")]
    public void Another_compression_is_refused_by_name(int field, string name)
    {
        var blob = RawPbf.Message(m => { m.Field(2, 5); m.Field(field, "hello"); });
        Refused([.. RawPbf.Header("OsmSchema-V0.6"), .. PbfBlobQueue.FrameBlob("OSMData", blob)], $"compressed with {name}");
    }

    [Theory, InlineData(1000), InlineData(3), InlineData(33 * 1024 * 1024)]
    public void A_lie_about_the_inflated_size_is_refused(int claimed)
    {
        var honest = PbfBlobQueue.Frame("OSMData", s_way);
        var zlib = honest.AsSpan(honest.AsSpan().LastIndexOf((byte)0x78)).ToArray();
        var blob = RawPbf.Message(m => { m.Field(2, (ulong)claimed); m.Field(3, zlib); });
        Refused([.. RawPbf.Header("OsmSchema-V0.6"), .. PbfBlobQueue.FrameBlob("OSMData", blob)], "raw_size");
    }

    [Fact]
    public void A_required_feature_not_known_is_refused() => Refused(RawPbf.Header("OsmSchema-V0.6", "Elevation"), "\"Elevation\"");

    [Fact]
    public void A_history_file_is_refused() => Refused(RawPbf.Header("HistoricalInformation"), "history");

    [Fact]
    public void A_file_cut_short_anywhere_is_refused()
    {
        var whole = SmallMap.Row(3).Way(1, [1, 2, 3], "highway=path").Write();
        var read = 0;
        for (var length = 0; length < whole.Length; length++)
            try { OsmExtract.Read(whole.AsMemory(0, length), OsmRules.Default); read++; }
            catch (OsmFileException) { }
        Assert.Equal(2, read); // only at the two seams between blobs is it a file, without its end
    }

    [Fact]
    public void What_is_no_map_at_all_is_refused()
    {
        Refused([], "does not begin with an OSMHeader");
        Refused("<?xml version='1.0'?><osm/>"u8.ToArray(), "no OSM PBF file");
        Refused(RawPbf.Data(s_way), "does not begin with an OSMHeader");
        var missing = Assert.Throws<OsmFileException>(() => OsmExtract.Read("/nowhere/at/all.osm.pbf", OsmRules.Default));
        Assert.IsType<DirectoryNotFoundException>(missing.InnerException);
    }

    [Fact]
    public void A_tag_beyond_the_string_table_is_refused_with_the_blob_s_place()
    {
        var bad = RawPbf.Message(m =>
        {
            m.Field(1, RawPbf.Strings("", "highway"));
            m.Field(2, RawPbf.Message(g => g.Field(3, RawPbf.Message(w => { w.Field(1, 1); w.Field(2, RawPbf.Packed(1)); w.Field(3, RawPbf.Packed(2)); }))));
        });
        var error = Refused(RawPbf.File(s_way, bad), "names strings 1 and 2, the block has 2");
        Assert.Equal(RawPbf.File(s_way).Length, error.BlobOffset);
    }

    [Fact]
    public void A_node_or_a_way_held_twice_is_refused()
    {
        Refused(RawPbf.File(s_way, s_way), "way 1 twice");
        var dense = RawPbf.Message(m => m.Field(2, RawPbf.Message(g => g.Field(2, RawPbf.Message(d =>
        {
            d.Field(1, RawPbf.ZigZags(5, 0));
            d.Field(8, RawPbf.ZigZags(1, 1));
            d.Field(9, RawPbf.ZigZags(1, 1));
        })))));
        Refused(RawPbf.File(s_way, dense), "a node twice");
    }

    [Fact]
    public void A_node_off_the_globe_is_refused()
    {
        var dense = RawPbf.Message(m => m.Field(2, RawPbf.Message(g => g.Field(2, RawPbf.Message(d =>
        {
            d.Field(1, RawPbf.ZigZags(5));
            d.Field(8, RawPbf.ZigZags(900_000_001));
            d.Field(9, RawPbf.ZigZags(1));
        })))));
        Refused(RawPbf.File(dense), "off the globe");
    }

    [Fact]
    public void A_bomb_is_refused_before_it_fills_the_memory()
    {
        var ways = RawPbf.Message(m =>
        {
            m.Field(1, RawPbf.Strings("", "highway", "path"));
            var way = RawPbf.Message(w => { w.Field(1, 1); w.Field(2, RawPbf.Packed(1)); w.Field(3, RawPbf.Packed(2)); w.Field(8, new byte[16 << 20]); });
            m.Field(2, RawPbf.Message(g => g.Field(3, way)));
        });
        Refused(RawPbf.File(ways, ways), "unpacks to far more");
    }

    [Fact]
    public void A_bomb_of_ids_far_apart_is_refused_too()
    {
        var refs = RawPbf.Message(m => { for (var i = 0; i < 6_000_000; i++) m.ZigZag(1 << 20); });
        var ways = RawPbf.Message(m =>
        {
            m.Field(1, RawPbf.Strings("", "highway", "path"));
            m.Field(2, RawPbf.Message(g => g.Field(3, RawPbf.Message(w => { w.Field(1, 1); w.Field(2, RawPbf.Packed(1)); w.Field(3, RawPbf.Packed(2)); w.Field(8, refs); }))));
        });
        Refused(RawPbf.File(ways), "unpacks to far more");
    }

    [Fact]
    public void A_cancelled_reading_stops() =>
        Assert.Throws<OperationCanceledException>(() => OsmExtract.Read(SmallMap.Row(2).Write(), OsmRules.Default, null, new CancellationToken(true)));

    [Fact]
    public void The_writer_refuses_elements_out_of_order()
    {
        using var writer = new PbfWriter(new MemoryStream(), default, default);
        writer.Way(5, [1, 2], []);
        Assert.Throws<InvalidOperationException>(() => writer.Way(5, [1, 2], []));
        Assert.Throws<InvalidOperationException>(() => writer.Node(9, default, []));
    }

    private static OsmFileException Refused(byte[] file, string why)
    {
        var error = Assert.Throws<OsmFileException>(() => OsmExtract.Read(file, OsmRules.Default));
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        return error;
    }
}
