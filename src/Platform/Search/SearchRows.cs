using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Platform.Search;

/// <summary>检索条目: one record that can be found.</summary>
internal sealed class SearchEntryRow : PlacedRow, IOfUnit
{
    public required long Id { get; init; }
    public required string Kind { get; init; }
    public required string RecordId { get; init; }
    public required string Title { get; set; }
    public required string SortKey { get; set; }
    public Guid? UnitId { get; set; }
}

/// <summary>检索词: a token of an entry.</summary>
internal sealed class SearchTokenRow
{
    public required string Token { get; init; }
    public required long EntryId { get; init; }
}

internal sealed class SearchModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<SearchEntryRow>(entry =>
        {
            entry.ToTable("search_entry");
            entry.HasKey(e => e.Id);
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.HasPlace();
            entry.Property(e => e.Kind).HasMaxLength(32);
            entry.Property(e => e.RecordId).HasMaxLength(64);
            entry.Property(e => e.Title).HasMaxLength(200);
            entry.Property(e => e.SortKey).HasMaxLength(64);
            entry.HasIndex(e => new { e.Kind, e.RecordId }).IsUnique();
            entry.HasIndex(e => new { e.SortKey, e.Id });
        });
        model.Entity<SearchTokenRow>(token =>
        {
            token.ToTable("search_token");
            token.HasKey(t => new { t.Token, t.EntryId });
            token.Property(t => t.Token).HasMaxLength(SearchTokens.MostLetters);
            token.HasIndex(t => t.EntryId);
        });
    }
}
