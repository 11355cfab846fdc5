using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Wutong.Platform.Writing;

/// <summary>Keeps what EF sends to the single SQLite writer prepared: a text it has sent before runs on the statement of that time, with new values.</summary>
/// <remarks>Parsing an INSERT of thirty columns costs more than running it, and the driver keeps no statements of its own. One per writer, whose connection is its own from beginning to end; not thread-safe.</remarks>
internal sealed class PreparedCommands : DbCommandInterceptor, IDisposable
{
    /// <summary>Beyond this a text is sent as it comes: it may hold a list that is never the same.</summary>
    private const int MostKept = 256;
    private readonly Dictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        if (Of(command) is not { User: null } kept) return result;
        var reader = kept.Fill(command).ExecuteReader();
        kept.User = command;
        return InterceptionResult<DbDataReader>.SuppressWithResult(reader);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
        Of(command) is { User: null } kept ? InterceptionResult<int>.SuppressWithResult(kept.Fill(command).ExecuteNonQuery()) : result;

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        if (_kept.TryGetValue(command.CommandText, out var kept) && ReferenceEquals(kept.User, command)) kept.User = null;
        return result;
    }

    public void Dispose()
    {
        foreach (var kept in _kept.Values) kept.Dispose();
        _kept.Clear();
    }

    private Kept? Of(DbCommand command)
    {
        if (_kept.TryGetValue(command.CommandText, out var kept) || _kept.Count >= MostKept) return kept;
        return _kept[command.CommandText] = new((SqliteCommand)command);
    }

    private sealed class Kept : IDisposable
    {
        private readonly SqliteCommand _command;

        public Kept(SqliteCommand like)
        {
            _command = like.Connection!.CreateCommand();
#pragma warning disable CA2100 // EF's own text
            _command.CommandText = like.CommandText;
#pragma warning restore CA2100
        }

        /// <summary>Whose reader is open on it: the same text inside its own reading goes its own way.</summary>
        public DbCommand? User { get; set; }

        public SqliteCommand Fill(DbCommand from)
        {
            var isNew = _command.Parameters.Count == 0;
            for (var i = 0; i < from.Parameters.Count; i++)
            {
                var value = (SqliteParameter)from.Parameters[i];
                if (isNew) _command.Parameters.Add(new SqliteParameter(value.ParameterName, value.SqliteType));
                _command.Parameters[i].Value = value.Value;
            }
            return _command;
        }

        public void Dispose() => _command.Dispose();
    }
}
