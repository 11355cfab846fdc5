using System.Text.Json;
using System.Text.Json.Serialization;
using Wutong.Platform.Access;

namespace Wutong.Cases.Rules;

/// <summary>派遣规则: which unit a case goes to. What is null does not matter.</summary>
/// <param name="Kind">Code of a kind.</param>
/// <param name="Area">Code of an area of any level.</param>
/// <param name="Road">Words that the address holds: "文兴路".</param>
/// <param name="From">With <paramref name="To"/> the hours, Beijing time, in which it was reported; may go over midnight.</param>
/// <param name="Lead">牵头单位, its code.</param>
/// <param name="Joint">协办单位, codes.</param>
internal sealed record DispatchRule(string Lead, string? Kind = null, string? Area = null, string? Road = null, TimeOnly? From = null, TimeOnly? To = null, IReadOnlyList<string>? Joint = null)
{
    public bool Fits(RuleFacts facts) =>
        (Kind is null || Kind == facts.Kind)
        && (Area is null || Area == facts.Place.District || Area == facts.Place.Street || Area == facts.Place.Community || Area == facts.Place.Grid)
        && (Road is null || (facts.Address?.Contains(Road, StringComparison.Ordinal) ?? false))
        && (From is not { } from || To is not { } to || facts.ReportedAt.IsBetween(from, to));
}

/// <summary>What of a case the rules look at.</summary>
/// <param name="ReportedAt">Beijing time.</param>
internal readonly record struct RuleFacts(string Kind, Place Place, string? Address, TimeOnly ReportedAt);

/// <summary>规则表: the first rule that fits decides.</summary>
internal static class DispatchRules
{
    /// <returns>The index of the rule; null when none fits.</returns>
    public static int? First(IReadOnlyList<DispatchRule> rules, RuleFacts facts)
    {
        for (var i = 0; i < rules.Count; i++)
            if (rules[i].Fits(facts)) return i;
        return null;
    }

    public static string Write(IReadOnlyList<DispatchRule> rules) => JsonSerializer.Serialize(rules, RuleJson.Default.IReadOnlyListDispatchRule);
    public static IReadOnlyList<DispatchRule> Read(string text) => JsonSerializer.Deserialize(text, RuleJson.Default.IReadOnlyListDispatchRule)!;
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web), JsonSerializable(typeof(IReadOnlyList<DispatchRule>))]
internal sealed partial class RuleJson : JsonSerializerContext;
