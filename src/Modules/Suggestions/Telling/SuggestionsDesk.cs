using Wutong.Platform.Desk;
using Wutong.Platform.Frame;
using Wutong.Platform.Language;
using Wutong.Suggestions.Views;

namespace Wutong.Suggestions.Telling;

/// <summary>How many suggestions wait for this reader.</summary>
internal sealed class SuggestionsDesk(SuggestionReading reading, Lang l) : IDeskSource
{
    public int Order => 45;

    public async Task<IReadOnlyList<DeskLine>> LinesAsync(CancellationToken ct) => !reading.MayDecide || await reading.CountWaitingAsync(ct) is not (> 0 and var waiting) ? []
        : [new(PillKind.Due, l["待办理", "To decide"], l[$"{waiting} 条建议等着办理", waiting == 1 ? "1 suggestion waits" : $"{waiting} suggestions wait"], null, "suggestions/desk")];
}
