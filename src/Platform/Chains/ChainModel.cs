using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Wutong.Platform.Chains;

public static class ChainModel
{
    /// <summary>The columns and indexes every sealed table has.</summary>
    /// <param name="table">Its name.</param>
    public static void HasChain<TRow>(this EntityTypeBuilder<TRow> row, string table) where TRow : class, ISealed
    {
        row.HasKey(r => r.Id);
        row.HasIndex(r => r.Number).IsUnique();
        row.HasIndex(r => r.Id).HasFilter("number IS NULL").HasDatabaseName($"ix_{table}_unsealed");
    }
}
