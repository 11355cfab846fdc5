using System.Data.Common;

namespace Wutong.Platform.Writing;

/// <summary>A prepared statement of one writer. Set every parameter, then run; readers are closed before the handler goes on.</summary>
public sealed class HotStatement : IDisposable
{
    private readonly DbCommand _command;

    internal HotStatement(DbConnection connection, string text)
    {
        if (Forbidden.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
            throw new ArgumentException($"a command's statement may not hold any of {string.Join(", ", Forbidden)}: the door opens and ends transactions", nameof(text));
        _command = connection.CreateCommand();
#pragma warning disable CA2100 // a constant of the caller's
        _command.CommandText = text;
#pragma warning restore CA2100
    }

    /// <summary>These would end the group's transaction behind the door's back.</summary>
    private static readonly string[] Forbidden = ["OR ROLLBACK", "BEGIN", "COMMIT", "SAVEPOINT", "ROLLBACK"];

    /// <summary>Sets @0, @1 and so on. Nulls are allowed; times are UTC.</summary>
    public HotStatement With(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i == _command.Parameters.Count)
            {
                var parameter = _command.CreateParameter();
                parameter.ParameterName = "@" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
                _command.Parameters.Add(parameter);
            }
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
        return this;
    }

    /// <returns>How many rows were changed.</returns>
    public int Run() => _command.ExecuteNonQuery();

    /// <returns>The first row made into <typeparamref name="T"/>, or <paramref name="none"/>.</returns>
    public T First<T>(Func<DbDataReader, T> read, T none)
    {
        using var reader = _command.ExecuteReader();
        return reader.Read() ? read(reader) : none;
    }

    public void Dispose() => _command.Dispose();
}
