using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Wutong.Platform.Writing;

/// <summary>The single writer of a SQLite database: commands that wait share one commit, each in a savepoint of its own, and are told only after it.</summary>
/// <remarks>
/// Late comers join while the group is being carried out; there is no timer. A group that fails whole is carried out again one by one before anybody is told no.
/// One thread of its own, because everything on this connection is synchronous anyway. Reader of <see cref="WriteDoor"/>'s queue.
/// </remarks>
internal sealed class SqliteWriter(ChannelReader<Job> queue, Func<SqliteConnection, WritingSession> openSession, Func<SqliteConnection> openConnection)
{
    /// <summary>So many commands share a commit at most.</summary>
    public const int MostInGroup = 64;

    private const int Busy = 5, Locked = 6, Full = 13, IoError = 10;
    private readonly List<Job> _group = new(MostInGroup);
    private Writer? _writer;

    public void Loop()
    {
        while (queue.WaitToReadAsync().AsTask().GetAwaiter().GetResult()) Group();
        Close();
    }

    private void Group()
    {
        _group.Clear();
        try
        {
            var writer = _writer ??= new(openConnection(), openSession);
            writer.Begin.ExecuteNonQuery();
            while (_group.Count < MostInGroup && Next() is { } job)
            {
                _group.Add(job);
                CarryOut(writer, job);
                if (job.Runner.RunsAlone) break;
            }
            Commit(writer);
        }
#pragma warning disable CA1031 // whatever it was, the group is taken back and its commands are carried out one by one
        catch (Exception lost) { AgainOneByOne(lost); }
#pragma warning restore CA1031
        foreach (var job in _group) job.Tell();
    }

    /// <summary>The next that waits, unless it wants a transaction of its own and others are in this one already.</summary>
    private Job? Next() => queue.TryPeek(out var job) && !(job.Runner.RunsAlone && _group.Count > 0) && queue.TryRead(out job) ? job : null;

    private static void CarryOut(Writer writer, Job job)
    {
        writer.Save.ExecuteNonQuery();
        try
        {
            var answer = writer.Session.Run(job);
            writer.MustBeOpen();
            if (answer is not Answer.Done { WasBefore: false }) writer.Back.ExecuteNonQuery();
            job.Set(answer);
        }
        catch (Exception e) when (!IsDatabasesOwn(e))
        {
            writer.MustBeOpen();
            writer.Back.ExecuteNonQuery();
            job.Set(e);
        }
        writer.Release.ExecuteNonQuery();
    }

    /// <summary>No room, no disk, no lock: not the command's fault, so the whole group is lost with it.</summary>
    private static bool IsDatabasesOwn(Exception? e) => e is SqliteException { SqliteErrorCode: Busy or Locked or Full or IoError } || (e?.InnerException is { } inner && IsDatabasesOwn(inner));

    private static void Commit(Writer writer)
    {
        try { writer.Commit.ExecuteNonQuery(); }
        catch (SqliteException e) when (e.SqliteErrorCode == IoError) { throw new OutcomeUnknownException(e); }
    }

    private void AgainOneByOne(Exception lost)
    {
        Close(); // a connection that has met an I/O error is not trusted further
        if (_group.Count == 0) // the lock was not to be had, or the file not to be opened: those who wait are told, or the loop would spin
        {
            while (_group.Count < MostInGroup && queue.TryRead(out var waiting)) _group.Add(waiting);
            foreach (var job in _group) job.Set(Told(lost));
            return;
        }
        if (lost is OutcomeUnknownException)
        {
            foreach (var job in _group) job.Set(lost);
            return;
        }
        foreach (var job in _group) Alone(job);
    }

    private void Alone(Job job)
    {
        try
        {
            var writer = _writer ??= new(openConnection(), openSession);
            writer.Begin.ExecuteNonQuery();
            CarryOut(writer, job);
            Commit(writer);
        }
#pragma warning disable CA1031 // told to the caller
        catch (Exception e)
#pragma warning restore CA1031
        {
            job.Set(Told(e));
            Close();
        }
    }

    private static Exception Told(Exception e) => (e as SqliteException ?? e.InnerException as SqliteException)?.SqliteErrorCode switch
    {
        Full => new StorageFullException(e),
        Busy or Locked => new DoorBusyException(e),
        _ => e,
    };

    private void Close()
    {
        _writer?.Dispose();
        _writer = null;
    }

    /// <summary>A connection and the statements of the transaction itself.</summary>
    private sealed class Writer : IDisposable
    {
        private readonly SqliteConnection _connection;

        public Writer(SqliteConnection connection, Func<SqliteConnection, WritingSession> openSession)
        {
            _connection = connection;
            Session = openSession(connection);
            (Begin, Commit, Save, Release, Back) = (Sql("BEGIN IMMEDIATE"), Sql("COMMIT"), Sql("SAVEPOINT c"), Sql("RELEASE c"), Sql("ROLLBACK TO c"));
        }

        public WritingSession Session { get; }
        public SqliteCommand Begin { get; }
        public SqliteCommand Commit { get; }
        public SqliteCommand Save { get; }
        public SqliteCommand Release { get; }
        public SqliteCommand Back { get; }

        /// <summary>A statement can end the whole transaction inside a savepoint; what followed would be committed one by one, unasked.</summary>
        public void MustBeOpen()
        {
            if (raw.sqlite3_get_autocommit(_connection.Handle) != 0) throw new InvalidOperationException("a command ended the writer's transaction");
        }

        /// <summary>Closing rolls back what is still open.</summary>
        public void Dispose()
        {
            foreach (var statement in (SqliteCommand[])[Begin, Commit, Save, Release, Back]) statement.Dispose();
            Session.Dispose();
            _connection.Dispose();
        }

        private SqliteCommand Sql(string text)
        {
            var command = _connection.CreateCommand();
#pragma warning disable CA2100 // literals of this class
            command.CommandText = text;
#pragma warning restore CA2100
            return command;
        }
    }
}
