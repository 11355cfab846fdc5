using Wutong.Platform.Figures;

namespace Wutong.Suggestions.Records;

/// <summary>建议事件: one step of a suggestion; what the figures count. Holds no words and no author.</summary>
internal sealed class SuggestionEventRow : FactRow
{
    public required Guid SuggestionId { get; init; }

    /// <summary>1, 2 within the suggestion.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The suggestion's state after it.</summary>
    public required SuggestionState State { get; init; }

    /// <summary>Of the suggestion, so that it can be told without joining.</summary>
    public required string Number { get; init; }
}
