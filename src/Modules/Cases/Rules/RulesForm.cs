using System.Globalization;
using Wutong.Platform.Forms;
using Wutong.Platform.Language;

namespace Wutong.Cases.Rules;

/// <summary>What the form of the rules brings back: a card for each rule, and empty ones for more.</summary>
internal sealed class RulesForm
{
    private const int Spare = 3;

    public string? Key { get; set; }
    public string? Act { get; set; }

    /// <summary>The version it was made from.</summary>
    public int After { get; set; }
    public List<RuleForm> Rules { get; set; } = [];

    public static RulesForm Of(int version, IReadOnlyList<DispatchRule> rules) => new()
    {
        After = version,
        Rules = [.. rules.Select(r => new RuleForm { Kind = r.Kind, Area = r.Area, Road = r.Road, From = Text(r.From), To = Text(r.To), Lead = r.Lead, Joint1 = r.Joint?.ElementAtOrDefault(0), Joint2 = r.Joint?.ElementAtOrDefault(1) }), .. Enumerable.Range(0, Spare).Select(_ => new RuleForm())],
    };

    /// <summary>The cards that have a lead, as rules. Those without go behind them, so that what is said of the third rule is said on the third card.</summary>
    public IReadOnlyList<DispatchRule> Read(FormState state, Lang lang)
    {
        Rules = [.. Rules.Where(r => !r.IsEmpty), .. Rules.Where(r => r.IsEmpty)];
        return [.. Rules.TakeWhile(r => !r.IsEmpty).Select((card, i) => RuleOf(card, i, state, lang))];
    }

    private static DispatchRule RuleOf(RuleForm card, int at, FormState state, Lang lang)
    {
        List<string> joint = [.. new[] { card.Joint1, card.Joint2 }.OfType<string>().Where(j => j.Length > 0)];
        return new(card.Lead!, Some(card.Kind), Some(card.Area), Some(card.Road), Hour(card.From, at, state, lang), Hour(card.To, at, state, lang), joint.Count == 0 ? null : joint);
    }

    private static TimeOnly? Hour(string? text, int card, FormState state, Lang lang)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var hour)) return hour;
        state.Add($"rules.{card + 1}.from", lang["时间写成 22:00 的样子。", "A time like 22:00 is wanted."]);
        return null;
    }

    private static string? Text(TimeOnly? hour) => hour?.ToString("HH:mm", CultureInfo.InvariantCulture);
    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>One card.</summary>
internal sealed class RuleForm
{
    public string? Kind { get; set; }
    public string? Area { get; set; }
    public string? Road { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
    public string? Lead { get; set; }
    public string? Joint1 { get; set; }
    public string? Joint2 { get; set; }
    public bool IsEmpty => string.IsNullOrEmpty(Lead);
}
