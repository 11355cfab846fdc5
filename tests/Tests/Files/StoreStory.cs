using Wutong.Platform.Files;
using Wutong.Platform.Files.Stores;

namespace Wutong.Tests.Files;

/// <summary>What every store does, told once.</summary>
internal static class StoreStory
{
    public static async Task RunAsync(IFileStore store)
    {
        byte[] small = [.. "small"u8], large = new byte[3 << 20];
        new Random(7).NextBytes(large);
        FileHash smallHash = FileHash.Of(small), largeHash = FileHash.Of(large), unknown = FileHash.Of([1]);

        await store.PutAsync(smallHash, new MemoryStream(small), default);
        await store.PutAsync(largeHash, new MemoryStream(large), default);
        await store.PutAsync(smallHash, new MemoryStream(small), default); // again, without harm
        await Assert.ThrowsAsync<ArgumentException>(() => store.PutAsync(unknown, new MemoryStream(small), default));

        Assert.True(await store.ExistsAsync(largeHash, default));
        Assert.False(await store.ExistsAsync(unknown, default));
        Assert.Null(await store.OpenAsync(unknown, default));
        await using (var stored = await store.OpenAsync(largeHash, default))
        {
            Assert.Equal(large.Length, stored!.Bytes);
            Assert.Equal(largeHash, await FileHash.OfAsync(stored.Content, default));
        }
        Assert.True(await store.IsWholeAsync(smallHash, default));

        var all = await AllAsync(store);
        Assert.Equal(new[] { (smallHash, (long)small.Length), (largeHash, large.Length) }.OrderBy(e => e.Item2), all.Select(e => (e.Hash, e.Bytes)).OrderBy(e => e.Bytes));

        Assert.False(await store.DeleteAsync(smallHash, DateTime.UnixEpoch, default)); // put since then
        Assert.True(await store.ExistsAsync(smallHash, default));
        Assert.True(await store.DeleteAsync(smallHash, DateTime.MaxValue, default));
        Assert.True(await store.DeleteAsync(smallHash, DateTime.MaxValue, default)); // again, without harm
        Assert.True(await store.DeleteAsync(unknown, DateTime.MaxValue, default));
        Assert.False(await store.ExistsAsync(smallHash, default));
        Assert.False(await store.IsWholeAsync(smallHash, default));
        Assert.Equal([largeHash], (await AllAsync(store)).Select(e => e.Hash));
    }

    public static async Task<List<StoredEntry>> AllAsync(IFileStore store)
    {
        List<StoredEntry> all = [];
        await foreach (var entry in store.ListAsync(default)) all.Add(entry);
        return all;
    }
}
