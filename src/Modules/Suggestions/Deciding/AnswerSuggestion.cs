using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Suggestions.Records;

namespace Wutong.Suggestions.Deciding;

/// <summary>答复: what will be done, or why not.</summary>
internal sealed record AnswerSuggestion(string Number, string Answer) : IDecision;

internal sealed class AnswerSuggestionHandler : DecideHandler<AnswerSuggestion>
{
    protected override SuggestionState Becomes => SuggestionState.Answered;

    protected override Answer? Decide(SuggestionRow row, AnswerSuggestion command, IWrite write)
    {
        row.Answer = Input.Text("answer", command.Answer, 2, SuggestionsModel.LongestText);
        return null;
    }
}
