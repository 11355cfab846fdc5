using Wutong.Geo.Walking;

namespace Wutong.Geo.Tests.Walking;

public sealed class WalkGraphFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"wutong-{Guid.NewGuid():N}.graph");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_saved_graph_answers_like_the_one_it_was_saved_from()
    {
        var built = Lattice.Make(20);
        WalkGraphFile.Save(built.Graph, _path);
        var opened = WalkGraphFile.Open(_path);
        Assert.Equal(built.Graph.LengthMillimetres.ToArray(), opened.LengthMillimetres.ToArray());
        Assert.Equal(new WalkSearch(built.Graph).Run(StreetPlace.AtNode(5), 700_000).Nodes.ToArray(), new WalkSearch(opened).Run(StreetPlace.AtNode(5), 700_000).Nodes.ToArray());
        Assert.Equal(Snapping.Find(built.Graph, new(40_000, 30_000), 100_000), Snapping.Find(opened, new(40_000, 30_000), 100_000));
    }

    [Fact]
    public void Any_flipped_byte_is_noticed()
    {
        WalkGraphFile.Save(Lattice.Make(6).Graph, _path);
        var bytes = File.ReadAllBytes(_path);
        for (int at = 0; at < bytes.Length; at += 7)
        {
            if (at is >= 80 and < 128) continue; // the head's unused end
            bytes[at] ^= 0x10;
            File.WriteAllBytes(_path, bytes);
            Assert.Throws<WalkGraphFileException>(() => WalkGraphFile.Open(_path));
            bytes[at] ^= 0x10;
        }
    }

    [Theory, InlineData(0), InlineData(100), InlineData(2000)]
    public void A_file_cut_short_is_refused(int length)
    {
        WalkGraphFile.Save(Lattice.Make(6).Graph, _path);
        using (var file = File.OpenWrite(_path)) file.SetLength(length);
        Assert.Throws<WalkGraphFileException>(() => WalkGraphFile.Open(_path));
    }

    [Fact]
    public void A_missing_file_is_named() => Assert.Contains(_path, Assert.Throws<WalkGraphFileException>(() => WalkGraphFile.Open(_path)).Message);
}
