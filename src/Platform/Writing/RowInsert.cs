using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Wutong.Platform.Writing;

/// <summary>How a new row of one kind is written: one statement, made from the model once, with the values as EF would send them. One per writer; not thread-safe.</summary>
internal sealed class RowInsert
{
    private readonly Func<object, object?>[] _columns, _key;
    private readonly object?[] _values;
    private (string Unique, string Text) _onceBy = ("", "");

    /// <exception cref="InvalidOperationException">The database makes up a value of these rows: they are added to the context.</exception>
    public RowInsert(IEntityType kind)
    {
        Table = kind.GetTableName()!;
        var (store, columns) = (StoreObjectIdentifier.Table(Table), kind.GetProperties().ToList());
        if (columns.Find(c => c.ValueGenerated != ValueGenerated.Never && c.ClrType != typeof(Guid)) is { } made)
            throw new InvalidOperationException($"{Table}.{made.Name} is made up by the database: such rows are added to the context, not inserted");
        (_columns, _values) = ([.. columns.Select(Reading)], new object?[columns.Count]);
        _key = [.. kind.FindPrimaryKey()!.Properties.Select(p => (Func<object, object?>)p.GetGetter().GetClrValue)];
        Text = $"INSERT INTO {Table} ({string.Join(", ", columns.Select(c => c.GetColumnName(store)))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@{i}"))})";
    }

    public string Table { get; }
    public string Text { get; }

    /// <returns>The statement that writes nothing where this column's value stands already.</returns>
    public string OnceBy(string unique)
    {
        if (_onceBy.Unique != unique) _onceBy = (unique, $"{Text} ON CONFLICT ({unique}) DO NOTHING");
        return _onceBy.Text;
    }

    /// <returns>Good until the next row.</returns>
    public ReadOnlySpan<object?> ValuesOf(object row)
    {
        for (var i = 0; i < _columns.Length; i++) _values[i] = _columns[i](row);
        return _values;
    }

    /// <summary>As the audit names it.</summary>
    public string KeyOf(object row) => _key.Length == 1 ? $"{_key[0](row)}" : string.Join(',', _key.Select(k => k(row)));

    private static Func<object, object?> Reading(IProperty property)
    {
        var (getter, convert) = (property.GetGetter(), property.GetTypeMapping().Converter?.ConvertToProvider);
        return convert is null ? getter.GetClrValue : row => convert(getter.GetClrValue(row));
    }
}
