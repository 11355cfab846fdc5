using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Wutong.Platform.Backup;

/// <summary>A table as both databases have it: its columns by name and kind, those it points to before it.</summary>
internal sealed record TableShape(string Name, IReadOnlyList<ColumnShape> Columns, string? Identity)
{
    public IEnumerable<string> Names => Columns.Select(c => c.Name);

    /// <summary>Every table of the model, parents first.</summary>
    public static IReadOnlyList<TableShape> All(DbContext db)
    {
        var (ordered, seen) = (new List<ITable>(), new HashSet<ITable>());
        foreach (var table in db.Model.GetRelationalModel().Tables.OrderBy(t => t.Name, StringComparer.Ordinal)) Visit(table);
        return [.. ordered.Select(Of)];

        void Visit(ITable table)
        {
            if (!seen.Add(table)) return;
            foreach (var key in table.ForeignKeyConstraints) Visit(key.PrincipalTable);
            ordered.Add(table);
        }
    }

    private static TableShape Of(ITable table) => new(table.Name,
        [.. table.Columns.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => new ColumnShape(c.Name, Nullable.GetUnderlyingType(c.ProviderClrType) ?? c.ProviderClrType))],
        table.PrimaryKey?.Columns is [var only] && only.ProviderClrType == typeof(long) && only.PropertyMappings[0].Property.ValueGenerated == ValueGenerated.OnAdd ? only.Name : null);
}

internal sealed record ColumnShape(string Name, Type Type);
