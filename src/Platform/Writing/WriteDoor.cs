using System.Collections.Frozen;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Platform.Writing;

/// <summary>写入口: the one way anything is changed. Authorizes, carries out, audits, remembers the key, commits, and only then answers.</summary>
/// <remarks>
/// One per process. SQLite: one writer with group commit. PostgreSQL: several side by side. Started by the first command. Thread-safe.
/// After <see cref="DisposeAsync"/> begins, what is queued is finished and nothing new is taken.
/// </remarks>
public sealed class WriteDoor : IAsyncDisposable
{
    /// <summary>So many commands may wait; more wait for room.</summary>
    private const int LongestQueue = 1024;
    private const int PostgresWriters = 16, LeastRoomBytes = 1 << 20;

    /// <summary>So many commands share a commit at most (SQLite).</summary>
    internal const int MostInGroup = 64;
    private int _mostInGroup = MostInGroup;
    private static readonly TimeSpan FullFor = TimeSpan.FromSeconds(10);
    private long _fullAt;
    private long _lastChange;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly Channel<Job> _queue = Channel.CreateBounded<Job>(new BoundedChannelOptions(LongestQueue));
    private readonly FrozenDictionary<Type, CommandRunner> _runners;
    private readonly Lazy<List<Thread>> _writers;
    private readonly DatabaseChoice _database;
    private readonly IEnumerable<IModelPart> _parts;
    private readonly Rights _rights;
    private readonly TimeProvider _time;
    private readonly DoorMeter _meter;
    private readonly ILookup<string, IFollower> _followers;

    public WriteDoor(DatabaseChoice database, IEnumerable<IModelPart> parts, IEnumerable<CommandRunner> runners, IEnumerable<IFollower> followers, Rights rights, TimeProvider time, IMeterFactory meters)
    {
        (_database, _parts, _rights, _time, _meter) = (database, parts, rights, time, new(meters));
        _followers = followers.ToLookup(f => f.Kind, StringComparer.Ordinal);
        _meter.Watch(() => _queue.Reader.Count);
        _runners = runners.ToFrozenDictionary(r => r.Type);
        _writers = new(Start);
    }

    /// <summary>False while a command was turned away for want of room in the last ten seconds.</summary>
    public bool HasRoom => Volatile.Read(ref _fullAt) is var at && (at == 0 || Stopwatch.GetElapsedTime(at) > FullFor);

    /// <summary>Moves on whenever this program may have written something, before its caller knows: what was read before is then read again.</summary>
    public long LastChange => Interlocked.Read(ref _lastChange);

    /// <summary>Every kind of command there is.</summary>
    public IEnumerable<CommandRunner> Commands => _runners.Values.OrderBy(r => r.Name, StringComparer.Ordinal);

    /// <summary>Carries a command out.</summary>
    /// <param name="key">Idempotency key, 8 to 64 characters; null when a repeat would be another deed.</param>
    /// <param name="ct">Looked at only until the command is queued: from then on it is carried out.</param>
    /// <exception cref="StorageFullException">The disk is full; nothing was changed.</exception>
    /// <exception cref="DoorBusyException">Could not be taken in time; nothing was changed.</exception>
    /// <exception cref="OutcomeUnknownException">Send it again with the same key.</exception>
    public async Task<Answer> RunAsync(ICommand command, Actor actor, string? key, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        if (!_runners.TryGetValue(command.GetType(), out var runner)) throw new InvalidOperationException($"no handler is registered for {command.GetType().Name}: AddCommand");
        _ = _writers.Value;
        var job = new Job(runner, command, actor, key, key is null ? null : SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(command, command.GetType(), CommandJson.Options)));
        Answer? answer = null;
        var queuedAt = Stopwatch.GetTimestamp();
        using var span = DoorMeter.Begin(runner.Name);
        try
        {
            if (!_queue.Writer.TryWrite(job)) await WaitAsync(job, ct);
            return answer = await job.Told;
        }
        catch (StorageFullException)
        {
            Volatile.Write(ref _fullAt, Stopwatch.GetTimestamp());
            throw;
        }
        finally
        {
            if (answer is null or Answer.Done) Interlocked.Increment(ref _lastChange);
            _meter.Told(runner.Name, answer, queuedAt, span);
        }
    }

    private async Task WaitAsync(Job job, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(LongestWait);
        try { await _queue.Writer.WriteAsync(job, patience.Token); }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested) { throw new DoorBusyException(); }
        catch (ChannelClosedException e) { throw new DoorBusyException(e); }
    }

    /// <summary>For measuring: 1 makes every command a commit of its own. Before the first command.</summary>
    internal WriteDoor InGroupsOf(int most)
    {
        _mostInGroup = most;
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        if (_writers.IsValueCreated) await Task.Run(() => _writers.Value.ForEach(w => w.Join()));
    }

    private List<Thread> Start()
    {
        Action[] loops = _database.Kind == DatabaseKind.Sqlite
            ? [new SqliteWriter(_queue.Reader, Session, OpenSqlite, _mostInGroup, _meter, HasRoomOnDisk).Loop]
            : [.. Enumerable.Range(0, PostgresWriters).Select(_ => new Action(new PostgresWriter(_queue.Reader, Session, OpenPostgres, _meter).Loop))];
        return [.. loops.Select((loop, i) => Start(loop, i))];
    }

    private static Thread Start(Action loop, int i)
    {
        var thread = new Thread(() => loop()) { Name = $"writer {i}", IsBackground = true };
        thread.Start();
        return thread;
    }

    private SqliteConnection OpenSqlite()
    {
        // No pool: a pooled connection would keep another's PRAGMAs. A second: only another process can make the writer wait longer than busy_timeout.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(_database.ConnectionString) { Pooling = false, DefaultTimeout = 1 }.ToString());
        connection.Open();
        SqlitePragmas.Set(connection);
        return connection;
    }

    /// <returns>False when less than a megabyte is left where the SQLite file lies.</returns>
    private bool HasRoomOnDisk()
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(_database.ConnectionString).DataSource))!;
        try { return new DriveInfo(folder).AvailableFreeSpace >= LeastRoomBytes; }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException) { return true; } // not to be known
    }

    private NpgsqlConnection OpenPostgres()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_database.ConnectionString) { MaxAutoPrepare = 100, AutoPrepareMinUsages = 2, ApplicationName = "wutong writer", Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private WritingSession Session(System.Data.Common.DbConnection connection)
    {
        var options = new DbContextOptionsBuilder<AppDb>();
        _database.Configure(options, connection);
        options.EnableThreadSafetyChecks(false); // one thread, ever
        var prepared = _database.Kind == DatabaseKind.Sqlite ? new PreparedCommands() : null;
        if (prepared is not null) options.AddInterceptors(prepared);
        return new(connection, new AppDb(options.Options, _parts), _rights, _time, _database.Kind, _followers, prepared);
    }
}
