using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Tests.World;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Audit;

public sealed class AuditChainTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Committed_rows_are_numbered_without_a_gap_and_tied_together(DatabaseKind kind)
    {
        await using var world = await DoorWorld.NewAsync(kind);
        await using var other = world.Another();
        await NotesAsync(world, 30);
        var before = await world.CheckAuditAsync();
        Assert.Equal((0L, 30L), (before.Sealed, before.Unsealed));
        await Task.WhenAll(Task.Run(world.SealAsync), Task.Run(other.SealAsync), Task.Run(() => NotesAsync(other, 20)));
        await world.SealAsync();
        var after = await world.CheckAuditAsync();
        Assert.Equal((50L, 0L), (after.Sealed, after.Unsealed));
        Assert.Empty(after.Breaks);
    }

    public static TheoryData<DatabaseKind, string> Tampering => new MatrixTheoryData<DatabaseKind, string>([DatabaseKind.Sqlite, DatabaseKind.Postgres],
    [
        "UPDATE audit SET changes = 'nothing' WHERE number = 7",
        "UPDATE audit SET actor_id = id WHERE number = 7",
        "DELETE FROM audit WHERE number = 7",
        "UPDATE audit SET number = 1000 WHERE number = 10",
        "UPDATE audit SET number = 0 WHERE number = 10",
        "UPDATE audit SET link = content_hash WHERE number = 7",
    ]);

    [Theory, MemberData(nameof(Tampering))]
    public async Task What_is_changed_behind_the_doors_back_is_found(DatabaseKind kind, string tampering)
    {
        await using var world = await DoorWorld.NewAsync(kind);
        await NotesAsync(world, 10);
        await world.SealAsync();
        Assert.Empty((await world.CheckAuditAsync()).Breaks);
        await world.SqlAsync(tampering);
        Assert.NotEmpty((await world.CheckAuditAsync()).Breaks);
    }

    [Fact]
    public async Task What_is_cut_off_the_end_is_told_by_the_head_kept_elsewhere()
    {
        await using var world = await DoorWorld.NewAsync(DatabaseKind.Sqlite);
        await NotesAsync(world, 10);
        await world.SealAsync();
        var head = (await world.CheckAuditAsync()).Head;
        await world.SqlAsync("DELETE FROM audit WHERE number = 10");
        Assert.NotEqual(head, (await world.CheckAuditAsync()).Head);
    }

    [Fact]
    public async Task An_unsealed_row_that_was_changed_is_found_too()
    {
        await using var world = await DoorWorld.NewAsync(DatabaseKind.Sqlite);
        await NotesAsync(world, 3);
        await world.AskAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE audit SET command = 'other'"));
        Assert.Equal(3, (await world.CheckAuditAsync()).Breaks.Count);
    }

    private static async Task NotesAsync(DoorWorld world, int count)
    {
        for (var i = 0; i < count; i++) await world.RunAsync(new WriteNote("a"));
    }
}
