using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Suggestions.Records;

namespace Wutong.Suggestions;

internal sealed class SuggestionsModel : IModelPart
{
    public const int ShortestText = 5, LongestText = 500, LongestSpot = 100;
    private const int NumberLength = 16;

    public void Build(ModelBuilder model)
    {
        model.Entity<SuggestionRow>(row =>
        {
            row.ToTable("suggestion");
            row.HasKey(s => s.Id);
            row.HasPlace();
            row.Ignore(s => s.Title);
            row.Property(s => s.Number).HasMaxLength(NumberLength);
            row.Property(s => s.Text).HasMaxLength(LongestText);
            row.Property(s => s.Spot).HasMaxLength(LongestSpot);
            row.Property(s => s.Answer).HasMaxLength(LongestText);
            row.HasIndex(s => s.Number).IsUnique();
            row.HasIndex(s => new { s.AuthorId, s.Id });
            row.HasIndex(s => new { s.StreetCode, s.Id }).HasFilter("state = 1").HasDatabaseName("ix_suggestion_waiting");
        });
        model.Entity<SuggestionEventRow>(row =>
        {
            row.ToTable("suggestion_event");
            row.HasFacts();
            row.Property(e => e.Number).HasMaxLength(NumberLength);
            row.HasIndex(e => new { e.SuggestionId, e.Ordinal }).IsUnique();
            row.HasIndex(e => new { e.State, e.HappenedAtUtc });
        });
    }
}
