using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Points;
using Wutong.Suggestions.Records;

namespace Wutong.Suggestions.Deciding;

/// <summary>建议被采纳: points for whoever made it, once, where there is a rule for that day and they take part; else none, and nothing fails.</summary>
internal sealed class SuggestionReward(IServiceLedger ledger)
{
    public const string Rule = "suggestion";

    public void Give(SuggestionRow row, IWrite write)
    {
        if (ledger.HasRule(Rule, ChinaDay.Of(write.Now), write) && ledger.IsMember(row.AuthorId, write))
            ledger.Earn(new(row.AuthorId, Rule, SuggestionWords.Kind, row.Number, Minutes: 0, write.Now), write);
    }
}
