using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Wutong.Platform.Writing;

/// <summary>The single writer of a SQLite database: commands that wait share one commit and are told only after it.</summary>
/// <remarks>
/// Late comers join while the group is being carried out; there is no timer. Most commands are done, or are refused before they wrote anything, and need no savepoint, which costs a copy
/// of every page each of them touches. When one does have to be taken back, the group is carried out again with a savepoint for each; when the group fails whole, one by one before anybody is told no.
/// One thread of its own, because everything on this connection is synchronous anyway. Reader of <see cref="WriteDoor"/>'s queue.
/// </remarks>
internal sealed class SqliteWriter(ChannelReader<Job> queue, Func<SqliteConnection, WritingSession> openSession, Func<SqliteConnection> openConnection, int mostInGroup, DoorMeter meter, Func<bool> hasRoom)
{
    private const int MostTries = 12; // as on PostgreSQL
    private const int Busy = 5, Locked = 6, IoError = 10, Full = 13, CannotOpen = 14;

    /// <summary>SQLITE_IOERR_SHMSIZE: no room for the index of the write-ahead log; a full disk says it this way while a connection opens.</summary>
    private const int NoRoomForIndex = 10 | (19 << 8);

    /// <summary>SQLITE_CONSTRAINT_UNIQUE.</summary>
    private const int NotUnique = 19 | (8 << 8);
    private const int MostPauses = 16; // some tens of microseconds when nobody else wants to run
    private int _lastGroup;
    private readonly List<Job> _group = new(mostInGroup);
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
            var writer = _writer ??= new(openConnection, openSession);
            writer.Begin.Run();
            if (!Together(writer)) AgainInSavepoints(writer);
            Commit(writer, _group.Count);
        }
#pragma warning disable CA1031 // whatever it was, the group is taken back and its commands are carried out one by one
        catch (Exception lost) { AgainOneByOne(lost); }
#pragma warning restore CA1031
        _lastGroup = _group.Count;
        foreach (var job in _group) job.Tell();
    }

    /// <returns>False when one has to be taken back and the others with it.</returns>
    private bool Together(Writer writer)
    {
        while (_group.Count < mostInGroup && Next() is { } job)
        {
            _group.Add(job);
            if (!CarryOut(writer, job, isSaved: job.Runner.RunsAlone)) return false;
            if (job.Runner.RunsAlone) break;
        }
        return true;
    }

    private void AgainInSavepoints(Writer writer)
    {
        writer.Rollback.Run();
        writer.Begin.Run();
        foreach (var job in _group) CarryOut(writer, job, isSaved: true);
    }

    /// <summary>The next that waits, unless it wants a transaction of its own and others are in this one already.</summary>
    /// <remarks>Those told by the last commit are often just about to send their next: while fewer came than then, they are let run for a moment before the disk is asked.</remarks>
    private Job? Next()
    {
        for (var pauses = 0; ; pauses++)
        {
            if (queue.TryPeek(out var job)) return !(job.Runner.RunsAlone && _group.Count > 0) && queue.TryRead(out job) ? job : null;
            if (_group.Count >= _lastGroup || pauses == MostPauses) return null;
            Thread.Yield();
        }
    }

    /// <param name="isSaved">In a savepoint: whatever happens, the others stay.</param>
    /// <returns>False when what it wrote has to be taken back and no savepoint stands before it.</returns>
    private static bool CarryOut(Writer writer, Job job, bool isSaved)
    {
        writer.Start(isSaved);
        for (var tries = 1; ; tries++)
        {
            switch (Try(writer, job, isLast: tries == MostTries))
            {
                case Attempt.Ended: writer.End(); return true;
                case Attempt.Stuck: return false;
            }
        }
    }

    private enum Attempt
    {
        Ended,

        /// <summary>It made up a number or an id that was taken, was taken back, and may make up another.</summary>
        MayTryAgain,

        /// <summary>It cannot be taken back alone.</summary>
        Stuck,
    }

    private static Attempt Try(Writer writer, Job job, bool isLast)
    {
        try
        {
            var answer = writer.Session.Earlier(job) ?? writer.Session.Run(job);
            writer.MustBeOpen();
            if (answer is not Answer.Done { WasBefore: false } && !writer.TakeBack()) return Attempt.Stuck;
            if (WritingSession.IsNoted(job, answer)) writer.Session.NoteRefusal(job, answer);
            job.Set(answer);
            return Attempt.Ended;
        }
        catch (Exception e) when (!IsDatabasesOwn(e))
        {
            writer.MustBeOpen();
            if (!writer.TakeBack()) return Attempt.Stuck;
            job.Set(e);
            return isLast || Cause(e) is not { SqliteExtendedErrorCode: NotUnique } ? Attempt.Ended : Attempt.MayTryAgain;
        }
    }

    /// <summary>No room, no disk, no lock: not the command's fault, so the whole group is lost with it.</summary>
    private static bool IsDatabasesOwn(Exception e) => Cause(e) is { SqliteErrorCode: Busy or Locked or Full or IoError or CannotOpen };

    private static SqliteException? Cause(Exception? e) => e is null ? null : e as SqliteException ?? Cause(e.InnerException);

    private void Commit(Writer writer, int commands)
    {
        var startedAt = Stopwatch.GetTimestamp();
        try
        {
            writer.Commit.Run();
            meter.Committed(commands, startedAt);
            writer.Checkpoints.Count();
        }
        catch (SqliteException e) when (e.SqliteErrorCode == IoError) { throw new OutcomeUnknownException(e); }
    }

    private void AgainOneByOne(Exception lost)
    {
        Close(); // a connection that has met an I/O error is not trusted further
        if (_group.Count == 0) // the lock was not to be had, or the file not to be opened: those who wait are told, or the loop would spin
        {
            while (_group.Count < mostInGroup && queue.TryRead(out var waiting)) _group.Add(waiting);
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
            var writer = _writer ??= new(openConnection, openSession);
            writer.Begin.Run();
            CarryOut(writer, job, isSaved: true);
            Commit(writer, 1);
        }
#pragma warning disable CA1031 // told to the caller
        catch (Exception e)
#pragma warning restore CA1031
        {
            job.Set(Told(e));
            Close();
        }
    }

    /// <summary>What a caller hears of a failure. Only a commit can leave its outcome unknown; before it nothing was changed, whatever failed.</summary>
    /// <remarks>A full disk has many voices: a file that cannot be opened, an index that cannot grow. Whatever failed while there is no room failed for want of it.</remarks>
    private Exception Told(Exception e) => e is OutcomeUnknownException ? e : Cause(e) switch
    {
        { SqliteErrorCode: Full } or { SqliteExtendedErrorCode: NoRoomForIndex } => new StorageFullException(e),
        { SqliteErrorCode: Busy or Locked or IoError or CannotOpen } => hasRoom() ? new DoorBusyException(e) : new StorageFullException(e),
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
        private readonly SqliteStatement _save, _release, _back;
        private int _changesBefore;
        private bool _isSaved;

        public Writer(Func<SqliteConnection> open, Func<SqliteConnection, WritingSession> openSession)
        {
            _connection = open();
            Session = openSession(_connection);
            (Begin, Commit, Rollback, _save, _release, _back) = (Sql("BEGIN IMMEDIATE"), Sql("COMMIT"), Sql("ROLLBACK"), Sql("SAVEPOINT c"), Sql("RELEASE c"), Sql("ROLLBACK TO c"));
            Checkpoints = new(_connection, open);
        }

        public WritingSession Session { get; }
        public SqliteStatement Begin { get; }
        public SqliteStatement Commit { get; }
        public SqliteStatement Rollback { get; }
        public SqliteCheckpoints Checkpoints { get; }

        /// <summary>Before a command.</summary>
        public void Start(bool isSaved)
        {
            _isSaved = isSaved;
            if (isSaved) _save.Run();
            else _changesBefore = raw.sqlite3_total_changes(_connection.Handle);
        }

        /// <returns>False when the command wrote something and no savepoint stands before it.</returns>
        public bool TakeBack()
        {
            if (!_isSaved) return raw.sqlite3_total_changes(_connection.Handle) == _changesBefore;
            _back.Run();
            return true;
        }

        /// <summary>After a command, done or taken back.</summary>
        public void End()
        {
            if (_isSaved) _release.Run();
        }

        /// <summary>A statement can end the whole transaction inside a command; what followed would be committed one by one, unasked.</summary>
        public void MustBeOpen()
        {
            if (raw.sqlite3_get_autocommit(_connection.Handle) != 0) throw new InvalidOperationException("a command ended the writer's transaction");
        }

        /// <summary>Closing rolls back what is still open.</summary>
        public void Dispose()
        {
            foreach (var statement in (SqliteStatement[])[Begin, Commit, Rollback, _save, _release, _back]) statement.Dispose();
            Session.Dispose();
            Checkpoints.Dispose();
            _connection.Dispose();
        }

        private SqliteStatement Sql(string text) => SqliteStatement.Prepare(_connection, text)!;
    }
}
