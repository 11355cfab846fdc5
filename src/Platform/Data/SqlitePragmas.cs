using System.Data.Common;

namespace Wutong.Platform.Data;

/// <summary>What a SQLite connection that writes is told when it opens: readers never wait for the writer, and a commit is on the disk.</summary>
/// <remarks>
/// The write-ahead log stays with the file; connections that only read need none of this. 64 MB of pages: with SQLite's own 2 MB a group of commands reads the same index pages again and again.
/// Savepoints are remembered in memory: on the disk they cost a lean command as much as its rows. A checkpoint every 64 MB of log: each costs two syncs, and fewer than one commit in a hundred meets one.
/// What is deleted or changed is overwritten with zeros in the pages that are written anyway: a name that was erased is not left lying in the file.
/// </remarks>
internal static class SqlitePragmas
{
    private const string Sql = "PRAGMA journal_mode=WAL; PRAGMA busy_timeout=10000; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
        + "PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=16000; PRAGMA secure_delete=FAST;";

    public static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }
}
