using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Data;
using Wutong.Platform.Lists;
using Wutong.Platform.Startup;
using Wutong.Streets;
using Wutong.Tests.Territory;
using Wutong.Tests.World;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Streets;

public sealed class StreetListTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Nodes_that_start_at_once_ship_each_list_once_and_a_later_start_changes_nothing(DatabaseKind kind)
    {
        await using var one = await DoorWorld.NewAsync(kind);
        await using var other = kind == DatabaseKind.Postgres ? one.Another() : null; // SQLite has one program
        await Task.WhenAll(new[] { one, one, other ?? one }.Select(world => Task.Run(() => ShipAsync(world))));
        await ShipAsync(one);
        foreach (var code in (string[])[StreetLists.ChiefDuties, StreetLists.FiveDuties, StreetLists.PatrolChecks])
        {
            var version = Assert.Single(await one.AskAsync<INamedLists, IReadOnlyList<ListVersion>>(lists => lists.VersionsAsync(code, default)));
            Assert.Equal((true, ListCheck.NotChecked, code == StreetLists.FiveDuties), (version.IsPublished, version.Check, version.IsChecklist));
        }
    }

    private static async Task ShipAsync(DoorWorld world)
    {
        await using var scope = world.Scopes.CreateAsyncScope();
        await new StreetLists().RunAsync(scope.ServiceProvider, new Quiet(), default);
    }

    private sealed class Quiet : IStartupProgress
    {
        public void Report(double share, string chinese, string english) { }
    }
}
