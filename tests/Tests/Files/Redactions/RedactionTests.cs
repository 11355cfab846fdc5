using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Files;
using Wutong.Platform.Files.Redactions;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Files.Stores;
using Wutong.Platform.Laws;
using Wutong.Platform.Writing;
using Wutong.Tests.World;

namespace Wutong.Tests.Files.Redactions;

public sealed class RedactionTests
{
    private static readonly TimeSpan Later = RemovedContent.Spared + TimeSpan.FromSeconds(1);

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_was_covered_is_gone_from_rows_store_and_disk(DatabaseKind kind)
    {
        await using var world = await RedactionWorld.NewAsync(kind);
        var old = await world.SendAsync(RedactionWorld.Resident);
        var stored = (await world.FindAsync(old, RedactionWorld.Resident))!;
        foreach (var trace in new[] { RedactionWorld.Canary, stored.Hash.ToString(), stored.Thumbnail.ToString()! }) Assert.NotEmpty(await world.HoldingAsync(trace)); // the search sees what it looks for

        var (file, others) = await world.CoverAsync(old);
        Assert.Equal(0, others);
        Assert.Null(await world.FindAsync(old, RedactionWorld.Resident)); // from the commit on
        Assert.Equal((await world.FindAsync(file, RedactionWorld.Moderator))!.Hash, (await world.FindAsync(old, RedactionWorld.Moderator))!.Hash); // what names the old shows the covered one
        var row = await world.RowAsync(old);
        Assert.Equal((null, null, "", null, null, null), (row.Hash, row.Thumbnail, row.Name, row.LonE7, row.LatE7, row.TakenAtUtc));
        Assert.Equal((RedactionWorld.Moderator.Id, world.Door.Time.GetUtcNow().UtcDateTime), (row.RemovedById!.Value, row.RemovedAtUtc!.Value));

        world.Door.Time.Advance(Later);
        await world.RingAsync();
        foreach (var trace in new[] { RedactionWorld.Canary, stored.Hash.ToString(), stored.Thumbnail.ToString()! }) Assert.Empty(await world.HoldingAsync(trace));
        Assert.Equal(0, await world.Door.RowsAsync("file_removal"));

        var shown = (await world.FindAsync(file, RedactionWorld.Moderator))!;
        Assert.Equal((FileKind.Photo, "照片.jpg", stored.WidthPixels, stored.HeightPixels, old), (shown.Kind, shown.Name, shown.WidthPixels, shown.HeightPixels, (await world.RowAsync(file)).StandsInForId!.Value));
        world.Door.Time.Advance(TimeSpan.FromDays(2));
        await world.SweepAsync();
        await using (var content = await world.Store.OpenAsync(shown.Hash, default))
        {
            using var picture = SKBitmap.Decode(content!.Content);
            Assert.Equal((stored.WidthPixels, SKColors.Black), (picture.Width, picture.GetPixel(180, 140)));
        }
        Assert.True(await world.Store.IsWholeAsync(shown.Thumbnail!.Value, default));
        Assert.All(await world.Door.AskAsync(db => new LawBook(world.Door.All<Law>().Where(l => l.Code.StartsWith("files.", StringComparison.Ordinal)), db).CheckAsync(default)), check => Assert.Empty(check.Breaches));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_photograph_sent_twice_is_gone_only_when_both_are_covered(DatabaseKind kind)
    {
        await using var world = await RedactionWorld.NewAsync(kind);
        Guid mine = await world.SendAsync(RedactionWorld.Resident), theirs = await world.SendAsync(RedactionWorld.Neighbour), other = await world.SendAsync(RedactionWorld.Neighbour, seed: 2);
        Assert.Equal([theirs], await world.AsAsync(RedactionWorld.Moderator, (FileShelf shelf) => shelf.SameContentAsync(mine, default)));
        var hash = (await world.FindAsync(mine, RedactionWorld.Resident))!.Hash;
        world.Door.Time.Advance(Later);

        Assert.Equal(1, (await world.CoverAsync(mine)).StillShowing);
        await world.RingAsync();
        Assert.Equal(0, await world.Door.RowsAsync("file_removal"));
        Assert.True(await world.Store.IsWholeAsync((await world.FindAsync(theirs, RedactionWorld.Neighbour))!.Hash, default));

        Assert.Equal(0, (await world.CoverAsync(theirs)).StillShowing);
        await world.RingAsync(); // put long ago: gone at once
        Assert.False(await world.Store.ExistsAsync(hash, default));
        Assert.True(await world.Store.IsWholeAsync((await world.FindAsync(other, RedactionWorld.Neighbour))!.Hash, default));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_crash_between_commit_and_delete_is_healed_by_the_next_ring(DatabaseKind kind)
    {
        await using var world = await RedactionWorld.NewAsync(kind);
        var old = await world.SendAsync(RedactionWorld.Resident);
        var stored = (await world.FindAsync(old, RedactionWorld.Resident))!;
        world.Door.Time.Advance(Later);
        await world.CoverAsync(old);

        // The program ended after the commit: another one begins, on the same database and folder.
        Assert.True(await world.Store.ExistsAsync(stored.Hash, default));
        await using var next = world.Door.Another();
        Assert.Equal(2, await next.RowsAsync("file_removal"));

        // It ended again after one of the contents was deleted, before that was noted.
        Assert.True(await world.Store.DeleteAsync(stored.Hash, DateTime.MaxValue, default));
        await world.RingAsync();
        Assert.False(await world.Store.ExistsAsync(stored.Thumbnail!.Value, default));
        Assert.Equal(0, await next.RowsAsync("file_removal"));
    }

    [Fact]
    public async Task Whoever_sends_the_same_photograph_at_that_moment_keeps_it()
    {
        await using var world = await RedactionWorld.NewAsync(DatabaseKind.Sqlite);
        var old = await world.SendAsync(RedactionWorld.Resident);
        world.Door.Time.Advance(Later);
        await world.CoverAsync(old);
        var again = await world.SendAsync(RedactionWorld.Neighbour); // puts the content, which makes it young, and registers it
        var file = (await world.FindAsync(again, RedactionWorld.Neighbour))!;
        await world.Door.SqlAsync($"UPDATE file SET hash = NULL, thumbnail = NULL WHERE hash = '{file.Hash}'"); // as if its row were not there yet
        await world.RingAsync();
        Assert.True(await world.Store.IsWholeAsync(file.Hash, default));
        Assert.Equal(2, await world.Door.RowsAsync("file_removal"));
        await world.Door.SqlAsync($"UPDATE file SET hash = '{file.Hash}', thumbnail = '{file.Thumbnail}' WHERE removed_at_utc IS NULL AND hash IS NULL"); // and now it is
        world.Door.Time.Advance(Later);
        await world.RingAsync();
        Assert.True(await world.Store.IsWholeAsync(file.Hash, default));
        Assert.Equal(0, await world.Door.RowsAsync("file_removal"));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_is_refused_or_breaks_changes_nothing(DatabaseKind kind)
    {
        await using var world = await RedactionWorld.NewAsync(kind);
        var file = await world.SendAsync(RedactionWorld.Resident);
        var before = (await StoreStory.AllAsync(world.Store)).Select(e => e.Hash).ToHashSet();
        foreach (var bad in new IReadOnlyList<CoverArea>[] { [], [new(0, 0, 1, 1), new(0, 0, 1.5, 1)], [new(0.5, 0.5, 0.5, 0.6)], [.. Enumerable.Repeat(new CoverArea(0, 0, 1, 1), 51)] })
        {
            var told = await Assert.ThrowsAsync<BadInputException>(() => world.AsAsync(RedactionWorld.Moderator, (IRedaction r) => r.MakeAsync(file, bad, "areas", default)));
            Assert.Equal("areas", told.Field);
        }
        Assert.Null(await world.AsAsync(RedactionWorld.Neighbour, (IRedaction r) => r.MakeAsync(file, RedactionWorld.Face, "areas", default))); // not theirs to see
        Assert.Null(await world.MakeAsync(Guid.NewGuid()));
        Assert.Equal(before, (await StoreStory.AllAsync(world.Store)).Select(e => e.Hash).ToHashSet());

        var made = (await world.MakeAsync(file))!;
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Door.RunAsync(new CoverFile(made, IsToFail: true), RedactionWorld.Moderator));
        Assert.IsType<Answer.Denied>(await world.Door.RunAsync(new CoverFile(made), RedactionWorld.Neighbour));
        Assert.Equal((1, 0), (await world.Door.RowsAsync("file"), await world.Door.RowsAsync("file_removal")));
        Assert.Equal(RedactionWorld.Canary + ".jpg", (await world.FindAsync(file, RedactionWorld.Resident))!.Name);
        world.Door.Time.Advance(TimeSpan.FromDays(2));
        await world.SweepAsync();
        Assert.Equal(before, (await StoreStory.AllAsync(world.Store)).Select(e => e.Hash).ToHashSet()); // the covered one that came to nothing is swept away

        made = (await world.MakeAsync(file))!;
        var done = Assert.IsType<Answer.Done>(await world.Door.RunAsync(new CoverFile(made), RedactionWorld.Moderator, "the-same-form"));
        Assert.Equal(done with { WasBefore = true }, await world.Door.RunAsync(new CoverFile(made), RedactionWorld.Moderator, "the-same-form"));
        Assert.Equal("test.covered-before", Assert.IsType<Answer.Refused>(await world.Door.RunAsync(new CoverFile(made), RedactionWorld.Moderator)).Rule);
        Assert.Null(await world.MakeAsync(file));
        Assert.Equal(2, await world.Door.RowsAsync("file"));
    }

    [Fact]
    public async Task A_document_cannot_be_covered()
    {
        await using var world = await RedactionWorld.NewAsync(DatabaseKind.Sqlite);
        var file = Assert.IsType<Answer.Done>(await world.AsAsync(RedactionWorld.Moderator, (IFileIntake intake) => KeepAsync(world, intake))).RecordId;
        Assert.Contains("Only photographs", (await Assert.ThrowsAsync<BadInputException>(() => world.MakeAsync(file))).English, StringComparison.Ordinal);
    }

    private static async Task<Answer> KeepAsync(RedactionWorld world, IFileIntake intake) =>
        await world.Door.RunAsync(KeepFile.Of(await intake.TakeAsync(new MemoryStream([.. "电话,地址\n"u8]), "a.csv"), keepsOrigin: false), RedactionWorld.Resident);

    [Fact]
    public async Task It_goes_from_an_object_store_too()
    {
        using var server = await ObjectStore.StartAsync();
        await using var world = await RedactionWorld.NewAsync(DatabaseKind.Sqlite, server.Settings, server.Folder);
        world.Door.Time.SetUtcNow(DateTimeOffset.UtcNow); // the server dates what it keeps
        var old = await world.SendAsync(RedactionWorld.Resident);
        var stored = (await world.FindAsync(old, RedactionWorld.Resident))!;
        Assert.NotEmpty(await world.HoldingAsync(stored.Hash.ToString()));
        await world.CoverAsync(old);
        await world.RingAsync();
        Assert.True(await world.Store.ExistsAsync(stored.Hash, default)); // put a moment ago
        world.Door.Time.Advance(Later + TimeSpan.FromMinutes(1));
        await world.RingAsync();
        foreach (var trace in new[] { RedactionWorld.Canary, stored.Hash.ToString(), stored.Thumbnail.ToString()! }) Assert.Empty(await world.HoldingAsync(trace));
    }
}
