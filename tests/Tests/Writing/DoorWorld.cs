using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Wutong.Platform.Access;
using Wutong.Platform.Audit;
using Wutong.Platform.Chains;
using Wutong.Platform.Codes;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Platform;
using Wutong.Tests.World;
using Wutong.Web;

namespace Wutong.Tests.Writing;

/// <summary>A write door on a database of its own, with a table of notes and a counter that only these tests know.</summary>
internal sealed class DoorWorld : IAsyncDisposable
{
    public static readonly Permission Note = new("test.note", "记一笔", "Write a note");
    public static readonly Actor Clerk = PersonWith(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, "140213066000"));

    private readonly ServiceProvider _services;

    private DoorWorld(ServiceProvider services) => _services = services;

    public FakeTimeProvider Time { get; private init; } = null!;
    public WriteDoor Door => _services.GetRequiredService<WriteDoor>();
    public IServiceScopeFactory Scopes => _services.GetRequiredService<IServiceScopeFactory>();

    public static Actor PersonWith(params Grant[] grants) => new(Guid.NewGuid(), ActorKind.Person, "somebody", grants);

    /// <param name="more">What this test brings of its own.</param>
    public static async Task<DoorWorld> NewAsync(DatabaseKind kind, Action<IServiceCollection>? more = null) => On(await Databases.CopyAsync(await Empty[(int)kind].Value), more);

    /// <summary>Of each kind one database with every table, migrated once and copied for each world.</summary>
    private static readonly Lazy<Task<DatabaseChoice>>[] Empty = [.. Enum.GetValues<DatabaseKind>().Select(kind => new Lazy<Task<DatabaseChoice>>(() => MakeEmptyAsync(kind)))];

    private static async Task<DatabaseChoice> MakeEmptyAsync(DatabaseKind kind)
    {
        var database = await Databases.NewAsync(kind);
        await using (var world = On(database))
        {
            await world._services.MigrateDatabaseAsync(default);
            await world.SqlAsync("CREATE TABLE test_note (id TEXT PRIMARY KEY, text TEXT NOT NULL, at_utc TEXT)");
            await world.SqlAsync("CREATE TABLE test_counter (value BIGINT NOT NULL)");
            await world.SqlAsync("INSERT INTO test_counter VALUES (0)");
        }
        await Databases.LetGoAsync(database);
        return database;
    }

    /// <summary>Another program on the same database.</summary>
    public static DoorWorld On(DatabaseChoice database, Action<IServiceCollection>? more = null)
    {
        var time = new FakeTimeProvider(new(2022, 9, 23, 2, 30, 0, TimeSpan.Zero));
        var own = new ServiceCollection();
        more?.Invoke(own);
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(time).AddSingleton<ICodeSecret>(new CodeSecret(new byte[32])).AddPlatform(database).AddModules()
            .AddPermission(Note, Roles.Subdistrict)
            .AddCommand<WriteNote, WriteNoteHandler>("test.note").AddCommand<CountUp, CountUpHandler>("test.count").AddCommand<BreakOff, BreakOffHandler>("test.break").AddCommand<DrawNumber, DrawNumberHandler>("test.draw")
            .Add(own).BuildServiceProvider();
        return new(services) { Time = time };
    }

    public DatabaseChoice Database => _services.GetRequiredService<DatabaseChoice>();

    public DoorWorld Another() => On(Database);

    /// <summary>Everything registered of a kind: figures, laws.</summary>
    public IEnumerable<T> All<T>() => _services.GetServices<T>();

    public Task<Answer> RunAsync(ICommand command, Actor? actor = null, string? key = null) => Door.RunAsync(command, actor ?? Clerk, key, default);

    public Task<long> NotesAsync() => ScalarAsync("SELECT COUNT(*) AS \"Value\" FROM test_note");
    public Task<long> CounterAsync() => ScalarAsync("SELECT value AS \"Value\" FROM test_counter");
    public Task<long> RowsAsync(string table) => ScalarAsync($"SELECT COUNT(*) AS \"Value\" FROM {table}");

    public Task<ChainCheck> CheckAuditAsync() => AskAsync(db => AuditChain.CheckAsync(db, default));

    public Task SealAsync() => ChainSealing.SealAllAsync(Door, Scopes, default);

    public Task SqlAsync(string sql) => AskAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    public async Task<T> AskAsync<T>(Func<AppDb, Task<T>> work)
    {
        await using var scope = Scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();

    private Task<long> ScalarAsync(string sql) => AskAsync(db => db.Database.SqlQueryRaw<long>(sql).SingleAsync());
}

internal sealed record WriteNote(string Text, string Area = "140213066012", string? Id = null) : ICommand;

internal sealed class WriteNoteHandler : Handler<WriteNote>
{
    public override Permission Needs => DoorWorld.Note;
    public override Target? TargetOf(WriteNote command, IWrite write) =>
        command.Area == "nowhere" ? null : new(new Place("140213000000", command.Area[..9] + "000", command.Area));

    public override Answer Run(WriteNote command, IWrite write)
    {
        var id = command.Id ?? write.NewId().ToString();
        write.Sql("INSERT INTO test_note (id, text) VALUES (@0, @1)").With(id, command.Text).Run();
        write.Note("test_note", id, "text");
        write.Tell("test.noted", "test_note", id);
        return command.Text switch
        {
            "refuse" => No("test.no", "不行", "no"),
            "throw" => throw new InvalidOperationException("the handler broke"),
            _ => new Answer.Done("test_note", id),
        };
    }
}

internal sealed record CountUp : ICommand;

/// <summary>Reads, then writes what it read plus one: lost unless commands are as if one after another.</summary>
internal sealed class CountUpHandler : Handler<CountUp>
{
    public override Permission Needs => DoorWorld.Note;
    public override IEnumerable<HotKey> Locks(CountUp command, Actor actor) => [HotKey.Of("counter")];
    public override Target TargetOf(CountUp command, IWrite write) => new(new Place("140213000000", "140213066000"));

    public override Answer Run(CountUp command, IWrite write)
    {
        var now = write.Sql("SELECT value FROM test_counter").First(r => r.GetInt64(0), 0);
        write.Sql("UPDATE test_counter SET value = @0").With(now + 1).Run();
        return new Answer.Done("test_counter", "1");
    }
}

internal sealed record BreakOff : ICommand;

/// <summary>Ends the writer's transaction by a constraint that rolls back all of it.</summary>
internal sealed class BreakOffHandler : Handler<BreakOff>
{
    public override Permission Needs => DoorWorld.Note;
    public override Target TargetOf(BreakOff command, IWrite write) => new(new Place("140213000000", "140213066000"));

    public override Answer Run(BreakOff command, IWrite write)
    {
        write.Db.Database.ExecuteSqlRaw("INSERT OR ROLLBACK INTO test_note (id, text) VALUES ('same', 'a'), ('same', 'b')");
        return new Answer.Done("test_note", "same");
    }
}

internal sealed record DrawNumber : ICommand;

/// <summary>Takes a number of 256 from its new id, as people's numbers are made: now and then one that is taken.</summary>
internal sealed class DrawNumberHandler : Handler<DrawNumber>
{
    public override Permission Needs => DoorWorld.Note;
    public override Target TargetOf(DrawNumber command, IWrite write) => new(new Place("140213000000", "140213066000"));

    public override Answer Run(DrawNumber command, IWrite write)
    {
        var id = write.NewId();
        write.Sql("INSERT INTO test_note (id, text) VALUES (@0, @1)").With(id.ToString(), id.ToString()[^2..]).Run();
        return new Answer.Done("test_note", id);
    }
}
