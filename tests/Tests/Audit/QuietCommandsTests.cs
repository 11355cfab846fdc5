using Wutong.Platform.Writing;
using Wutong.Tests.World;

namespace Wutong.Tests.Audit;

public sealed class QuietCommandsTests
{
    /// <summary>Upkeep of the program's own tables: sealing, reading the outbox and its leases, and other servers, forgetting old rows and contents that are gone; and when a session was last used.</summary>
    private static readonly string[] Quiet = ["chain.seal", "files.forget-removals", "notices.fan-out", "open311.note-poll", "outside.claim", "outside.fan-out", "outside.record-try", "outside.release", "people.touch-session", "search.index", "search.index-stretch", "upkeep.forget"];

    /// <summary>What leaves no audit row is named here: a command is not added to these lightly.</summary>
    [Fact]
    public async Task Only_upkeep_goes_without_an_audit_row()
    {
        await using var site = new Site();
        Assert.Equal(Quiet, (await site.AskAsync<WriteDoor, string[]>(d => Task.FromResult(d.Commands.Where(c => c.IsHousekeeping).Select(c => c.Name).ToArray()))));
    }
}
