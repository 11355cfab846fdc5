using System.Reflection;
using Microsoft.AspNetCore.Components;
using Wutong.Cli;
using Wutong.Platform.Writing;

namespace Wutong.Tests.Walls;

public sealed class WallTests
{
    /// <summary>Every assembly of ours that the program loads, so that a new module is seen without being listed here.</summary>
    private static readonly List<Assembly> Ours = Load();

    /// <summary>Handlers and what only handlers call that empty a whole table at once: inside the door's transaction, on its context.</summary>
    private static readonly HashSet<string> Emptiers = ["Wutong.Territory.AreaRegister", "Wutong.LifeCircles.Register.ReplaceCircleRegisterHandler"];

    private static List<Assembly> Load()
    {
        var all = new Dictionary<string, Assembly>();
        Visit(typeof(DesignTime).Assembly);
        return [.. all.Values];

        void Visit(Assembly assembly)
        {
            if (!all.TryAdd(assembly.FullName!, assembly)) return;
            foreach (var name in assembly.GetReferencedAssemblies().Where(n => n.Name!.StartsWith("Wutong.", StringComparison.Ordinal))) Visit(Assembly.Load(name));
        }
    }

    private static bool IsModule(Assembly a) => a.GetName().Name is { } name && name.StartsWith("Wutong.", StringComparison.Ordinal)
        && name is not ("Wutong.Platform" or "Wutong.Web" or "Wutong.Geo") && !name.StartsWith("Wutong.Migrations.", StringComparison.Ordinal);

    private static bool Writes(Calls.Call call) => call.Type.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal)
        && (call.Member.StartsWith("SaveChanges", StringComparison.Ordinal) || call.Member.StartsWith("BeginTransaction", StringComparison.Ordinal)
            || call.Member.StartsWith("ExecuteUpdate", StringComparison.Ordinal) || call.Member.StartsWith("ExecuteDelete", StringComparison.Ordinal)
            || call.Member.StartsWith("ExecuteSql", StringComparison.Ordinal) || call.Member == "GetDbConnection");

    [Fact]
    public void Only_the_write_door_writes()
    {
        var outside = Ours.Where(a => a.GetName().Name != "Wutong.Platform").SelectMany(Calls.In).Where(Writes).ToList();
        Assert.DoesNotContain(outside, call => !(call.Member == "ExecuteDelete" && Emptiers.Contains(call.Caller)));
        Assert.All(Emptiers, emptier => Assert.Contains(outside, call => call.Caller == emptier)); // the wall sees what it guards

        var inside = Calls.In(typeof(WriteDoor).Assembly).Where(Writes).ToList();
        Assert.DoesNotContain(inside, call => !PlatformWriters.Contains(call.Caller));
        Assert.Contains(inside, call => call is { Caller: "Wutong.Platform.Writing.WritingSession", Member: "SaveChanges" }); // and the door itself
        Assert.All(PlatformWriters, writer => Assert.Contains(inside, call => call.Caller == writer));
    }

    /// <summary>What in the platform may save or send SQL of its own: the door's session, the context that guards it, the migrations.</summary>
    private static readonly HashSet<string> PlatformWriters = ["Wutong.Platform.Writing.WritingSession", "Wutong.Platform.Data.AppDb", "Wutong.Platform.Data.MigrateAtStart"];

    /// <summary>A handler's transaction is the door's: it neither awaits nor opens one, and no class but the door's makes statements.</summary>
    [Fact]
    public void No_module_touches_ado()
    {
        var modules = Ours.Where(IsModule).ToList();
        Assert.DoesNotContain(modules.SelectMany(Calls.In), call => call.Type is "System.Data.Common.DbCommand" or "System.Data.Common.DbConnection" or "System.Data.Common.DbTransaction");
        Assert.Contains(Calls.In(typeof(WriteDoor).Assembly), call => call is { Caller: "Wutong.Platform.Writing.HotStatement", Type: "System.Data.Common.DbCommand" });
    }

    [Fact]
    public void No_module_reaches_the_database_past_the_context()
    {
        var modules = Ours.Where(IsModule).ToList();
        Assert.Contains(modules, a => a.GetName().Name == "Wutong.Territory");
        foreach (var module in modules)
            Assert.DoesNotContain(module.GetReferencedAssemblies(), r => r.Name is "Microsoft.Data.Sqlite" or "Npgsql" or "Microsoft.EntityFrameworkCore.Sqlite" or "Npgsql.EntityFrameworkCore.PostgreSQL");
    }

    /// <remarks>Pages are public because the compiler makes them so; interfaces, records and enums are what a front door is made of.</remarks>
    [Fact]
    public void A_module_shows_its_front_door_and_nothing_else()
    {
        foreach (var type in Ours.Where(IsModule).SelectMany(a => a.GetExportedTypes()))
        {
            var isPage = typeof(IComponent).IsAssignableFrom(type) || type.Name is "_Imports";
            var isRecord = type.GetMethod("<Clone>$") is not null || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null);
            var isDoor = type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Module", StringComparison.Ordinal);
            var isError = typeof(Exception).IsAssignableFrom(type);
            Assert.True(type.IsInterface || type.IsEnum || isRecord || isDoor || isPage || isError, $"{type.FullName} is public but no front door: make it internal");
        }
        Assert.True(typeof(Wutong.Territory.TerritoryModule).IsPublic);
        Assert.Contains(Ours.Where(IsModule).SelectMany(a => a.GetTypes()), t => t.FullName == "Wutong.Territory.AreaRow" && !t.IsPublic);
    }

    [Fact]
    public void The_engine_knows_no_database_and_no_web()
    {
        var engine = typeof(Geo.GeoPoint).Assembly;
        Assert.DoesNotContain(engine.GetReferencedAssemblies(), r => r.Name!.StartsWith("Microsoft.", StringComparison.Ordinal) || r.Name.StartsWith("Wutong.", StringComparison.Ordinal));
    }

    /// <summary>The parts of a page share one connection: whatever asks it something waits for its turn.</summary>
    [Fact]
    public void Every_page_and_part_that_asks_waits_for_its_turn()
    {
        var asking = Ours.SelectMany(a => a.GetTypes()).Where(t => t.IsSubclassOf(typeof(ComponentBase)) && !t.IsAbstract && !t.IsSubclassOf(typeof(LayoutComponentBase)))
            .Where(t => Loads(t, "OnInitializedAsync") || Loads(t, "OnParametersSetAsync")).ToList();
        Assert.NotEmpty(asking);
        Assert.All(asking, t => Assert.True(t.IsSubclassOf(typeof(Platform.Frame.LoadedFirst)), $"{t.FullName} asks before it is its turn: @inherits LoadedFirst"));

        static bool Loads(Type type, string method) => type.GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is not null;
    }
}
