using Wutong.Platform.Frame;

namespace Wutong.Suggestions.Records;

/// <summary>建议状态: the step that brought it there has the same name. The numbers are stored.</summary>
internal enum SuggestionState
{
    /// <summary>待办理: made, and nobody has decided on it.</summary>
    Made = 1,
    /// <summary>已撤回, by its author.</summary>
    Withdrawn = 2,
    /// <summary>已转需求.</summary>
    BecameNeed = 3,
    /// <summary>已转案卷.</summary>
    BecameCase = 4,
    /// <summary>已答复.</summary>
    Answered = 5,
}

internal static class SuggestionWords
{
    public const string Kind = "suggestion";

    public static (string Chinese, string English) Of(SuggestionState state) => state switch
    {
        SuggestionState.Made => ("待办理", "waiting"),
        SuggestionState.Withdrawn => ("已撤回", "withdrawn"),
        SuggestionState.BecameNeed => ("已转需求", "became a need"),
        SuggestionState.BecameCase => ("已转案卷", "became a case"),
        _ => ("已答复", "answered"),
    };

    public static PillKind PillOf(SuggestionState state) => state switch { SuggestionState.Answered => PillKind.Done, SuggestionState.BecameNeed or SuggestionState.BecameCase => PillKind.Later, _ => PillKind.UnderWay };

    /// <summary>The topic of the outbox: "suggestion.answered".</summary>
    public static string TopicOf(SuggestionState state) => $"{Kind}.{state.ToString().ToLowerInvariant()}";
}
