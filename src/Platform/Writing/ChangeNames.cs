using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Wutong.Platform.Writing;

/// <summary>Says for the audit what a context is about to save: tables, keys, names of changed fields; never a value beyond the key. Changes have been detected.</summary>
internal static class ChangeNames
{
    /// <summary>Beyond this many rows of one table, a command's rows are counted, not named.</summary>
    private const int MostNamed = 20;

    public static void Append(ChangeTracker tracker, StringBuilder to)
    {
        foreach (var table in tracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).GroupBy(e => (Name: e.Metadata.GetTableName(), e.State)))
        {
            var rows = table.ToList();
            if (rows.Count > MostNamed) Part(to).Append(table.Key.Name).Append(Sign(table.Key.State)).Append(rows.Count);
            else rows.ForEach(row => Name(to, row));
        }
    }

    public static void AppendNew(string table, string key, StringBuilder to) => Part(to).Append(table).Append('/').Append(key).Append(Sign(EntityState.Added));

    private static void Name(StringBuilder to, EntityEntry row)
    {
        Part(to).Append(row.Metadata.GetTableName()).Append('/');
        to.AppendJoin(',', row.Metadata.FindPrimaryKey()!.Properties.Select(p => row.Property(p).CurrentValue));
        to.Append(Sign(row.State));
        if (row.State == EntityState.Modified) to.AppendJoin(',', row.Properties.Where(p => p.IsModified).Select(p => p.Metadata.GetColumnName()));
    }

    private static StringBuilder Part(StringBuilder to) => to.Length == 0 ? to : to.Append(';');

    private static char Sign(EntityState state) => state switch { EntityState.Added => '+', EntityState.Deleted => '-', _ => '~' };
}
