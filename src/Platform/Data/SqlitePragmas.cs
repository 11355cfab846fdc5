using System.Data.Common;

namespace Wutong.Platform.Data;

/// <summary>What a SQLite connection that writes is told when it opens: readers never wait for the writer, and a commit is on the disk.</summary>
/// <remarks>The write-ahead log stays with the file; connections that only read need none of this.</remarks>
internal static class SqlitePragmas
{
    private const string Sql = "PRAGMA journal_mode=WAL; PRAGMA busy_timeout=10000; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";

    public static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }
}
