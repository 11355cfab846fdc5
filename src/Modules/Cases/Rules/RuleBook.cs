using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Records;
using Wutong.Platform.Data;
using Wutong.Platform.Language;

namespace Wutong.Cases.Rules;

/// <summary>A published table of rules.</summary>
internal sealed class RuleBookRow : IAppendOnly
{
    public required int Version { get; init; }
    public required string Content { get; init; }
    public required DateTime PublishedAtUtc { get; init; }
    public required Guid PublishedById { get; init; }
}

/// <summary>现行规则: the newest table; read once a version.</summary>
internal sealed class RuleBook
{
    private static readonly HotQuery<int, int> Newest = new((db, from) => db.Set<RuleBookRow>().Count(r => r.Version > from));
    private readonly ConcurrentDictionary<int, IReadOnlyList<DispatchRule>> _byVersion = new();

    public (int Version, IReadOnlyList<DispatchRule> Rules) Now(AppDb db) =>
        Newest.Run(db, 0) is var version && version == 0 ? (0, []) : (version, _byVersion.GetOrAdd(version, static (v, from) => DispatchRules.Read(from.Set<RuleBookRow>().AsNoTracking().TagWith("cases.rules").Where(r => r.Version == v).Select(r => r.Content).Single()), db));

    /// <returns>The rule that fits first; null: none.</returns>
    public DispatchRule? Suggest(CaseRow row, AppDb db) => Now(db).Rules is var rules && DispatchRules.First(rules, FactsOf(row)) is { } first ? rules[first] : null;

    public static RuleFacts FactsOf(CaseRow row) => new(row.KindCode, row.Place, row.Address, TimeOnly.FromDateTime(row.ReportedAtUtc + Lang.ChinaTime));
}
