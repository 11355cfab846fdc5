using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Wutong.Platform.Writing;

/// <summary>A statement of the SQLite writer, prepared once and driven without the driver's command and reader: half the cost of a short one.</summary>
/// <remarks>Values are written as Microsoft.Data.Sqlite writes them, so that EF reads them back. Not thread-safe.</remarks>
internal sealed class SqliteStatement : IDisposable
{
    private const int LongestOnStack = 256;
    private readonly sqlite3 _db;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _places;

    private SqliteStatement(sqlite3 db, sqlite3_stmt statement)
    {
        (_db, _statement) = (db, statement);
        _places = [.. Enumerable.Range(0, raw.sqlite3_bind_parameter_count(statement)).Select(i => raw.sqlite3_bind_parameter_index(statement, "@" + i.ToString(CultureInfo.InvariantCulture)))];
    }

    /// <returns>Null when the text holds more than one statement.</returns>
    public static SqliteStatement? Prepare(SqliteConnection connection, string text)
    {
        var db = connection.Handle ?? throw new InvalidOperationException("an open connection was expected");
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(db, text, raw.SQLITE_PREPARE_PERSISTENT, out var statement, out var rest), db);
        if (string.IsNullOrWhiteSpace(rest)) return new(db, statement);
        statement.Dispose();
        return null;
    }

    /// <param name="values">Of @0, @1 and so on.</param>
    public void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < _places.Length; i++) Check(Bind(_places[i], i < values.Length ? values[i] : throw new ArgumentException($"a value for @{i} was expected", nameof(values))));
    }

    /// <returns>How many rows were changed.</returns>
    public int Run()
    {
        while (Step()) { }
        return raw.sqlite3_changes(_db);
    }

    public bool HasRow()
    {
        var has = Step();
        if (has) Check(raw.sqlite3_reset(_statement));
        return has;
    }

    public void Dispose() => _statement.Dispose();

    /// <returns>True on a row; otherwise the statement is done and set back.</returns>
    private bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW) return true;
        var reset = raw.sqlite3_reset(_statement);
        Check(code == raw.SQLITE_DONE ? reset : code);
        return false;
    }

    private int Bind(int at, object? value) => value switch
    {
        null or DBNull => raw.sqlite3_bind_null(_statement, at),
        string text => Bind(at, text),
        Guid id => Bind(at, id),
        DateTime time => Bind(at, time),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, at, bytes),
        bool yes => raw.sqlite3_bind_int(_statement, at, yes ? 1 : 0),
        int number => raw.sqlite3_bind_int(_statement, at, number),
        long number => raw.sqlite3_bind_int64(_statement, at, number),
        double number => raw.sqlite3_bind_double(_statement, at, number),
        Enum named => raw.sqlite3_bind_int64(_statement, at, Convert.ToInt64(named, CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"a value a column can hold was expected and a {value.GetType().Name} came", nameof(value)),
    };

    /// <summary>Short texts go over without an array of their own. An empty one would be taken for a null.</summary>
    private int Bind(int at, string text)
    {
        Span<byte> utf8 = stackalloc byte[LongestOnStack];
        return text.Length > 0 && Encoding.UTF8.TryGetBytes(text, utf8, out var length) ? raw.sqlite3_bind_text(_statement, at, utf8[..length]) : raw.sqlite3_bind_text(_statement, at, text);
    }

    private int Bind(int at, Guid id)
    {
        Span<byte> utf8 = stackalloc byte[36];
        id.TryFormat(utf8, out _);
        Ascii.ToUpperInPlace(utf8, out _);
        return raw.sqlite3_bind_text(_statement, at, utf8);
    }

    private int Bind(int at, DateTime time)
    {
        Span<byte> utf8 = stackalloc byte[32];
        time.TryFormat(utf8, out var length, @"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture);
        return raw.sqlite3_bind_text(_statement, at, utf8[..length]);
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(code, _db);
    }
}
