using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Wutong.Platform.Writing;

/// <summary>A prepared statement of one writer. Set every parameter, then run; readers are closed before the handler goes on.</summary>
public sealed class HotStatement : IDisposable
{
    private readonly DbCommand _command;
    private readonly SqliteStatement? _bare;
    private object?[] _values = [];
    private int _count;

    internal HotStatement(DbConnection connection, string text)
    {
        if (Forbidden.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
            throw new ArgumentException($"a command's statement may not hold any of {string.Join(", ", Forbidden)}: the door opens and ends transactions", nameof(text));
        _command = connection.CreateCommand();
#pragma warning disable CA2100 // a constant of the caller's
        _command.CommandText = text;
#pragma warning restore CA2100
        _bare = connection is SqliteConnection sqlite ? SqliteStatement.Prepare(sqlite, text) : null;
    }

    /// <summary>These would end the group's transaction behind the door's back.</summary>
    private static readonly string[] Forbidden = ["OR ROLLBACK", "BEGIN", "COMMIT", "SAVEPOINT", "ROLLBACK"];

    /// <summary>Sets @0, @1 and so on. Nulls are allowed; times are UTC.</summary>
    public HotStatement With(params ReadOnlySpan<object?> values)
    {
        if (_values.Length < values.Length) _values = new object?[values.Length];
        values.CopyTo(_values);
        _count = values.Length;
        return this;
    }

    /// <returns>How many rows were changed.</returns>
    public int Run()
    {
        if (_bare is null) return Filled().ExecuteNonQuery();
        _bare.Bind(_values.AsSpan(0, _count));
        return _bare.Run();
    }

    /// <returns>The first row made into <typeparamref name="T"/>, or <paramref name="none"/>.</returns>
    public T First<T>(Func<DbDataReader, T> read, T none)
    {
        if (_bare is not null && !HasRow(_bare)) return none;
        using var reader = Filled().ExecuteReader();
        return reader.Read() ? read(reader) : none;
    }

    public void Dispose()
    {
        _bare?.Dispose();
        _command.Dispose();
    }

    /// <summary>Most questions of a hot command find nothing (a key not used before), and the driver's reader is not needed to know that.</summary>
    private bool HasRow(SqliteStatement bare)
    {
        bare.Bind(_values.AsSpan(0, _count));
        return bare.HasRow();
    }

    private DbCommand Filled()
    {
        for (var i = 0; i < _count; i++)
        {
            if (i == _command.Parameters.Count)
            {
                var parameter = _command.CreateParameter();
                parameter.ParameterName = "@" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
                _command.Parameters.Add(parameter);
            }
            _command.Parameters[i].Value = _values[i] ?? DBNull.Value;
        }
        return _command;
    }
}
