namespace Wutong.Points.Rules;

internal static class RuleWords
{
    /// <summary>What one service is worth by it.</summary>
    public static (string Chinese, string English) Worth(RuleRow rule) => rule.Basis is RuleBasis.Hour ? ($"每小时 {rule.Points} 分", $"{rule.Points} an hour") : ($"每次 {rule.Points} 分", $"{rule.Points} each time");
}
