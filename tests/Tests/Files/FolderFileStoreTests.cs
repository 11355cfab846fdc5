using Wutong.Platform.Files;
using Wutong.Platform.Files.Stores;

namespace Wutong.Tests.Files;

public sealed class FolderFileStoreTests
{
    private static readonly byte[] Content = [.. "one file"u8];
    private static readonly FileHash Hash = FileHash.Of(Content);

    [Fact]
    public async Task It_keeps_what_is_put_and_forgets_what_is_deleted()
    {
        using var world = new FileWorld();
        await StoreStory.RunAsync(world.Store);
    }

    [Fact]
    public async Task Content_lies_under_its_hash_and_nothing_beside_it()
    {
        using var world = new FileWorld();
        await world.Store.PutAsync(Hash, new MemoryStream(Content), default);
        var digits = Hash.ToString();
        Assert.Equal([Path.Combine(world.Folder.Path, "files", digits[..2], digits[2..4], digits)], Directory.EnumerateFiles(world.Folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_stream_that_breaks_leaves_nothing()
    {
        using var world = new FileWorld();
        await Assert.ThrowsAsync<FileStoreException>(() => world.Store.PutAsync(Hash, new Breaking(Content), default));
        Assert.False(await world.Store.ExistsAsync(Hash, default));
        Assert.Empty(Directory.EnumerateFiles(world.Folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Many_putting_the_same_at_once_leave_one_whole_file()
    {
        using var world = new FileWorld();
        var content = new byte[300_000];
        new Random(1).NextBytes(content);
        var hash = FileHash.Of(content);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => world.Store.PutAsync(hash, new MemoryStream(content), default))));
        Assert.True(await world.Store.IsWholeAsync(hash, default));
        Assert.Single(Directory.EnumerateFiles(world.Folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Damage_on_the_disk_is_found()
    {
        using var world = new FileWorld();
        await world.Store.PutAsync(Hash, new MemoryStream(Content), default);
        Assert.True(await world.Store.IsWholeAsync(Hash, default));
        File.WriteAllBytes(Directory.EnumerateFiles(world.Folder.Path, "*", SearchOption.AllDirectories).Single(), [1]);
        Assert.False(await world.Store.IsWholeAsync(Hash, default));
        await world.Store.PutAsync(Hash, new MemoryStream(Content), default); // and mended by whoever sends it again
        Assert.True(await world.Store.IsWholeAsync(Hash, default));
    }

    [Fact]
    public async Task Putting_again_makes_it_young_again()
    {
        using var world = new FileWorld();
        await world.Store.PutAsync(Hash, new MemoryStream(Content), default);
        world.Time.Advance(TimeSpan.FromDays(3));
        await world.Store.PutAsync(Hash, new MemoryStream(Content), default);
        var entry = Assert.Single(await StoreStory.AllAsync(world.Store));
        Assert.Equal(world.Time.GetUtcNow().UtcDateTime, entry.PutAtUtc);
    }

    [Fact]
    public void What_a_crash_left_goes_after_a_day()
    {
        string folder;
        using (var world = new FileWorld())
        {
            folder = IncomingFolder.In(world.Folder);
            File.WriteAllText(Path.Combine(folder, "old"), "");
            File.SetLastWriteTimeUtc(Path.Combine(folder, "old"), world.Time.GetUtcNow().UtcDateTime.AddHours(-25));
            File.WriteAllText(Path.Combine(folder, "young"), "");
            File.SetLastWriteTimeUtc(Path.Combine(folder, "young"), world.Time.GetUtcNow().UtcDateTime.AddHours(-23));
            IncomingFolder.Sweep(world.Folder, world.Time.GetUtcNow().UtcDateTime);
        }
        Assert.Equal([Path.Combine(folder, "young")], Directory.EnumerateFiles(folder));
    }

    [Theory, InlineData("../../etc/passwd"), InlineData(""), InlineData(null), InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    public void Only_a_hash_names_content(string? text) => Assert.False(FileHash.TryParse(text, out _));

    private sealed class Breaking(byte[] first) : MemoryStream(first)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position > 0 ? throw new IOException("the line broke") : base.ReadAsync(buffer, cancellationToken);
    }
}
