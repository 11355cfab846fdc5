using Wutong.Platform.Access;

namespace Wutong.Suggestions.Records;

/// <summary>建议: what somebody suggests for a community or a subdistrict, and what became of it. Its state is a projection of its events, kept by the same command.</summary>
internal sealed class SuggestionRow : PlacedRow, IOfPerson
{
    private const int LongestTitle = 40;

    public required Guid Id { get; init; }

    /// <summary>编号 "20220919-K7QM2": what it is called by everywhere.</summary>
    public required string Number { get; init; }

    /// <summary>The account that made it; erased, it leads to nobody.</summary>
    public required Guid AuthorId { get; init; }

    /// <summary>Empty when its author has been erased.</summary>
    public required string Text { get; set; }

    /// <summary>Where, in words.</summary>
    public string? Spot { get; set; }
    public required DateTime MadeAtUtc { get; init; }
    public required SuggestionState State { get; set; }

    /// <summary>How many events it has; the ordinal of the last.</summary>
    public int Steps { get; set; }

    /// <summary>The need or the case it became.</summary>
    public Guid? BecameId { get; set; }

    /// <summary>答复.</summary>
    public string? Answer { get; set; }
    public Guid? DecidedById { get; set; }
    public DateTime? DecidedAtUtc { get; set; }

    /// <summary>Its first line, for lists and as the title of a need.</summary>
    public string Title => Text.Split('\n')[0] is var line && line.Length > LongestTitle ? line[..(LongestTitle - 1)] + "…" : line;

    Guid? IOfPerson.PersonId => AuthorId;
}
