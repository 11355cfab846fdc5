using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.Points.Rules;

/// <summary>现行规则: read once for how many versions there are.</summary>
internal sealed class RuleTable
{
    private readonly ConcurrentDictionary<long, IReadOnlyList<RuleRow>> _byCount = new();

    /// <returns>The version valid on this day; null when none was.</returns>
    public RuleRow? ValidOn(string code, DateOnly day, IWrite write) => ValidOn(All(write), code, day);

    public static RuleRow? ValidOn(IReadOnlyList<RuleRow> all, string code, DateOnly day) => all.LastOrDefault(r => r.Code == code && r.EffectiveFrom <= day);

    /// <summary>By code and version.</summary>
    public IReadOnlyList<RuleRow> All(IWrite write) => _byCount.GetOrAdd(write.Sql("SELECT COUNT(*) FROM points_rule").With().First(r => r.GetInt64(0), 0), static (_, db) => Read(db), write.Db);

    public static IReadOnlyList<RuleRow> Read(AppDb db) => [.. db.Set<RuleRow>().AsNoTracking().TagWith("points.rules").OrderBy(r => r.Code).ThenBy(r => r.Version)];
}
