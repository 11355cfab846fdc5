using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Wutong.Platform.Writing;

/// <summary>Brings pages of the write-ahead log into the database's file beside the writer, so that the writer's own checkpoint, which every caller waits for, finds few left.</summary>
/// <remarks>A log that is always written to is never brought in whole from the side: the writer's own, every 64 MB, lets it begin anew. A thread and a connection of its own.</remarks>
internal sealed class SqliteCheckpoints : IDisposable
{
    private const int EveryPages = 5000; // 20 MB
    private readonly SqliteConnection _writer;
    private readonly Func<SqliteConnection> _open;
    private readonly AutoResetEvent _isDue = new(false);
    private readonly Thread _thread;
    private volatile bool _isOver;
    private int _pages;

    public SqliteCheckpoints(SqliteConnection writer, Func<SqliteConnection> open)
    {
        (_writer, _open, _thread) = (writer, open, new(Loop) { Name = "checkpoints", IsBackground = true });
        _thread.Start();
    }

    /// <summary>After a commit, by the writer.</summary>
    public void Count()
    {
        raw.sqlite3_db_status(_writer.Handle, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, resetFlg: 1);
        if ((_pages += pages) < EveryPages) return;
        _pages = 0;
        _isDue.Set();
    }

    public void Dispose()
    {
        _isOver = true;
        _isDue.Set();
        _thread.Join();
        _isDue.Dispose();
    }

    private void Loop()
    {
        SqliteConnection? own = null;
        while (_isDue.WaitOne() && !_isOver)
        {
            try
            {
                own ??= _open();
                raw.sqlite3_wal_checkpoint_v2(own.Handle, "main", raw.SQLITE_CHECKPOINT_PASSIVE, out _, out _);
            }
            catch (SqliteException) { } // for want of room, or of a lock: left to the writer's own, which says so
        }
        own?.Dispose();
    }
}
