using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Points.Rules;

namespace Wutong.Points.Earning;

internal sealed class ServiceRules(AppDb db) : IServiceRules
{
    public async Task<IReadOnlyList<ServiceRule>> ValidOnAsync(DateOnly day, CancellationToken ct)
    {
        var all = await db.Set<RuleRow>().AsNoTracking().TagWith("points.rules-on").Where(r => r.EffectiveFrom <= day).OrderBy(r => r.Code).ThenBy(r => r.Version).ToListAsync(ct);
        return [.. all.GroupBy(r => r.Code).Select(g => g.Last()).Select(r => new ServiceRule(r.Code, r.NameZh, r.NameEn, RuleWords.Worth(r).Chinese, RuleWords.Worth(r).English))];
    }
}
