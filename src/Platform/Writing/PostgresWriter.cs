using System.Diagnostics;
using System.Threading.Channels;
using Npgsql;

namespace Wutong.Platform.Writing;

/// <summary>One of several writers side by side on PostgreSQL: a command, a serializable transaction; what another's commit stood in the way of is tried again.</summary>
/// <remarks>Hot keys are advisory locks of the session, taken in order before the transaction begins, so that its snapshot is newer than the last holder's commit. One thread of its own.</remarks>
internal sealed class PostgresWriter(ChannelReader<Job> queue, Func<NpgsqlConnection, WritingSession> openSession, Func<NpgsqlConnection> openConnection, DoorMeter meter)
{
    private const int MostTries = 12;

    /// <summary>Those that keep meeting others go on one at a time.</summary>
    private const int TriesSideBySide = 4;
    private static readonly HotKey OneByOne = new("one-by-one");
    private NpgsqlConnection? _connection;
    private WritingSession? _session;

    public void Loop()
    {
        while (queue.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (queue.TryRead(out var job))
            {
                CarryOut(job);
                job.Tell();
            }
        }
        Close();
    }

    private void CarryOut(Job job)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                job.Set(Once(job, tries));
                return;
            }
            catch (Exception e) when (IsWorthAnother(e) && tries < MostTries)
            {
                if (IsBroken(e)) Close();
                Thread.Sleep(Random.Shared.Next(1 << Math.Min(tries, 6))); // so that those who met do not meet again
            }
#pragma warning disable CA1031 // told to the caller
            catch (Exception e)
#pragma warning restore CA1031
            {
                if (e is not BadRequest) Close();
                job.Set(Told(e));
                return;
            }
        }
    }

    private Answer Once(Job job, int tries)
    {
        Open();
        var locks = job.Runner.LocksOf(job.Command, job.Actor);
        if (tries >= TriesSideBySide) locks.Insert(0, OneByOne);
        foreach (var key in locks) Run("SELECT pg_advisory_lock(hashtextextended(@0, 0))", key.Name);
        try
        {
            // Outside the serializable transaction: there, every reader of a page of keys would stand against every writer of another key on it.
            // A twin that commits meanwhile is met by the unique key, and its deed is looked for again before anybody is told no.
            if (_session!.Earlier(job) is { } before) return before;
            var answer = InTransaction(job);
            return answer is Answer.Done ? answer : _session.Earlier(job) ?? answer;
        }
        finally
        {
            if (locks.Count > 0 && _connection is { State: System.Data.ConnectionState.Open }) Run("SELECT pg_advisory_unlock_all()");
        }
    }

    private Answer InTransaction(Job job)
    {
        Run(job.Runner.IsHousekeeping ? "BEGIN" : "BEGIN ISOLATION LEVEL SERIALIZABLE");
        Answer answer;
        try { answer = _session!.Run(job); }
        catch (Exception e) when (e is not (NpgsqlException or Microsoft.EntityFrameworkCore.DbUpdateException) && Find<NpgsqlException>(e) is null)
        {
            Run("ROLLBACK");
            throw new BadRequest(e);
        }
        catch
        {
            if (_connection is { State: System.Data.ConnectionState.Open }) Run("ROLLBACK");
            throw;
        }
        if (answer is not Answer.Done)
        {
            Run("ROLLBACK");
            if (WritingSession.IsNoted(job, answer)) _session!.NoteRefusal(job, answer); // one statement, its own transaction
            return answer;
        }
        var startedAt = Stopwatch.GetTimestamp();
        try
        {
            Run("COMMIT");
            meter.Committed(1, startedAt);
        }
        catch (Exception e) when (Find<PostgresException>(e) is null) { throw new OutcomeUnknownException(e); } // the line broke: it may stand or not
        return answer;
    }

    private static bool IsWorthAnother(Exception e) => e is not (OutcomeUnknownException or BadRequest)
        && (Find<PostgresException>(e) is { } p
            ? p.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.AdminShutdown
            : Find<NpgsqlException>(e) is not null);

    private static bool IsBroken(Exception e) => Find<PostgresException>(e) is null or { SqlState: PostgresErrorCodes.AdminShutdown };

    private static Exception Told(Exception e) => e switch
    {
        BadRequest { InnerException: { } own } => own,
        OutcomeUnknownException => e,
        _ => Find<PostgresException>(e)?.SqlState switch
        {
            PostgresErrorCodes.DiskFull => new StorageFullException(e),
            PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.TooManyConnections => new DoorBusyException(e),
            null when Find<NpgsqlException>(e) is not null => new DoorBusyException(e),
            _ => e,
        },
    };

    private static T? Find<T>(Exception? e) where T : Exception => e is null ? null : e as T ?? Find<T>(e.InnerException);

    private void Open()
    {
        if (_connection is { State: System.Data.ConnectionState.Open }) return;
        Close();
        _connection = openConnection();
        _session = openSession(_connection);
    }

    private void Run(string sql, string? value = null)
    {
        using var command = _connection!.CreateCommand();
#pragma warning disable CA2100 // literals of this class
        command.CommandText = sql;
#pragma warning restore CA2100
        if (value is not null) command.Parameters.AddWithValue("@0", value);
        command.ExecuteNonQuery();
    }

    private void Close()
    {
        _session?.Dispose();
        _connection?.Dispose();
        (_session, _connection) = (null, null);
    }

    /// <summary>The handler's own exception: the transaction was taken back, the connection is good.</summary>
    private sealed class BadRequest(Exception own) : Exception(own.Message, own);
}
