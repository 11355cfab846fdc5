using System.Data.Common;

namespace Wutong.Bench.Door.Speed;

/// <summary>The same rows as a command writes, again and again by prepared statements, so many a commit: nothing is checked, decided or tracked.</summary>
/// <remarks>What a row looks like is taken from one the door wrote; ids, keys and numbers are made anew, ordered by time as the door's are.</remarks>
internal sealed class BareLoop : IDisposable
{
    private readonly DbConnection _connection;
    private readonly List<Table> _tables = [];
    private readonly DbCommand _begin, _commit;
    private readonly DbCommand? _also;
    private long _count;

    /// <param name="connection">Open; its own.</param>
    /// <param name="tables">Each with the column that is newest; the last row of each is the pattern.</param>
    /// <param name="also">A row that is changed with them; null: none.</param>
    public BareLoop(DbConnection connection, (string Name, string Newest)[] tables, string? also = null)
    {
        _connection = connection;
        var ids = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, newest) in tables) _tables.Add(new(connection, name, newest, ids));
        Ids = new Guid[ids.Count];
        (_begin, _commit, _also) = (Text("BEGIN"), Text("COMMIT"), also is null ? null : Text(also));
        _also?.Prepare();
    }

    /// <summary>New ids of one command, one for each id of the pattern.</summary>
    private Guid[] Ids { get; }

    public int RowsOfOne => _tables.Count;

    public void Write(int batch)
    {
        _begin.ExecuteNonQuery();
        for (var i = 0; i < batch; i++)
        {
            for (var id = 0; id < Ids.Length; id++) Ids[id] = Guid.CreateVersion7();
            var unique = $"{Environment.CurrentManagedThreadId:x3}{_connection.GetHashCode() & 0xfff:x3}{++_count:x9}";
            foreach (var table in _tables) table.Write(Ids, unique);
            _also?.ExecuteNonQuery();
        }
        _commit.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _tables.ForEach(t => t.Dispose());
        _also?.Dispose();
        _begin.Dispose();
        _commit.Dispose();
        _connection.Dispose();
    }

    private DbCommand Text(string text)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    private sealed class Table : IDisposable
    {
        private readonly DbCommand _insert;
        private readonly List<Action<Guid[], string>> _fill = [];

        public Table(DbConnection connection, string name, string newest, Dictionary<string, int> ids)
        {
            _insert = connection.CreateCommand();
            using var pattern = connection.CreateCommand();
            pattern.CommandText = $"SELECT * FROM {name} ORDER BY {newest} DESC LIMIT 1";
            using (var row = pattern.ExecuteReader())
            {
                if (!row.Read()) throw new InvalidOperationException($"a row of {name} was expected as the pattern");
                var columns = Enumerable.Range(0, row.FieldCount).Where(i => !(name == "outbox" && row.GetName(i) == "id")).ToList();
                _insert.CommandText = $"INSERT INTO {name} ({string.Join(", ", columns.Select(row.GetName))}) VALUES ({string.Join(", ", columns.Select((_, i) => "@p" + i))})";
                for (var i = 0; i < columns.Count; i++) Fill(i, row.GetName(columns[i]), row.GetValue(columns[i]), ids);
            }
            _insert.Prepare();
        }

        public void Write(Guid[] ids, string unique)
        {
            foreach (var fill in _fill) fill(ids, unique);
            _insert.ExecuteNonQuery();
        }

        public void Dispose() => _insert.Dispose();

        private void Fill(int i, string column, object value, Dictionary<string, int> ids)
        {
            var parameter = _insert.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@p" + i, value);
            _insert.Parameters.Add(parameter);
            if (column is "key" or "number" or "effect" && value is string) _fill.Add((_, unique) => parameter.Value = unique);
            else if (column is not ("actor_id" or "owner_id" or "unit_id" or "given_by_id" or "session_id" or "source_id") && Guid.TryParse(value.ToString(), out var id)) Renew(parameter, value is string text ? text : null, id, ids);
        }

        private void Renew(DbParameter parameter, string? text, Guid id, Dictionary<string, int> ids)
        {
            if (!ids.TryGetValue(id.ToString(), out var at)) ids[id.ToString()] = at = ids.Count;
            var isUpper = text is not null && !text.Any(char.IsLower);
            _fill.Add(text is null ? (made, _) => parameter.Value = made[at]
                : isUpper ? (made, _) => parameter.Value = made[at].ToString().ToUpperInvariant()
                : (made, _) => parameter.Value = made[at].ToString());
        }
    }
}
