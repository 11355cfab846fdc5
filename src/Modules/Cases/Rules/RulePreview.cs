using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Records;
using Wutong.Cases.Views;
using Wutong.Platform.Data;
using Wutong.Platform.Time;

namespace Wutong.Cases.Rules;

/// <summary>试算: what a table of rules would have done with the cases of the last weeks.</summary>
/// <param name="Looked">How many cases were looked at.</param>
/// <param name="ByRule">How many each rule would have decided.</param>
/// <param name="Unruled">How many no rule fits.</param>
/// <param name="Differing">Some of those that go elsewhere than by the rules in force, newest first, and how many there are.</param>
internal sealed record RulePreview(int Looked, IReadOnlyList<int> ByRule, int Unruled, IReadOnlyList<RuleDifference> Differing, int DifferingCount);

/// <param name="Before">Code of the lead by the rules in force; null: none fits.</param>
/// <param name="After">By the rules looked at.</param>
/// <param name="UnitId">Who really had it; null: nobody yet.</param>
internal sealed record RuleDifference(Guid Id, string Number, string KindCode, string? Address, string? Before, string? After, Guid? UnitId);

internal sealed class RulePreviews(AppDb db, RuleBook book, TimeProvider time)
{
    public const int Days = 90, MostCases = 2000;
    private const int MostShown = 50;

    public async Task<RulePreview> OfAsync(IReadOnlyList<DispatchRule> rules, CancellationToken ct)
    {
        var (since, now) = (time.ChinaToday.AddDays(-Days), book.Now(db).Rules);
        var cases = await CaseWays.OnDays(db.Set<CaseRow>().AsNoTracking(), since, null).TagWith("cases.rule-preview").Where(c => c.DistrictCode != null).OrderByDescending(c => c.Number).Take(MostCases).ToListAsync(ct);
        var (byRule, unruled, differing) = (new int[rules.Count], 0, new List<RuleDifference>());
        foreach (var row in cases)
        {
            var facts = RuleBook.FactsOf(row);
            var (before, after) = (DispatchRules.First(now, facts), DispatchRules.First(rules, facts));
            if (after is { } index) byRule[index]++; else unruled++;
            var (from, to) = (before is { } b ? now[b].Lead : null, after is { } a ? rules[a].Lead : null);
            if (from != to) differing.Add(new(row.Id, row.Number, row.KindCode, row.Address, from, to, row.UnitId));
        }
        return new(cases.Count, byRule, unruled, [.. differing.Take(MostShown)], differing.Count);
    }
}
