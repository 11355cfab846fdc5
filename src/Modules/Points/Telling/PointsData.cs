using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Wutong.People;
using Wutong.Platform.Data;
using Wutong.Platform.Language;
using Wutong.Points.Ledger;
using Wutong.Points.Mine;
using Wutong.Points.Rules;

namespace Wutong.Points.Telling;

/// <summary>积分里关于一个账号的全部: every entry, with why.</summary>
internal sealed class PointsData(AppDb db) : IPersonalData
{
    public async IAsyncEnumerable<PersonalDatum> OfAsync(Guid account, [EnumeratorCancellation] CancellationToken ct)
    {
        var rules = RuleTable.Read(db);
        await foreach (var t in db.Set<TransferRow>().AsNoTracking().TagWith("points.personal-data").Where(t => t.MemberId == account).OrderBy(t => t.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            var line = new StatementLine(t, rules.FirstOrDefault(r => r.Code == t.RuleCode && r.Version == t.RuleVersion));
            yield return new("积分流水", "Entries of points", PointsWords.Why(line, Lang.Chinese), PointsWords.Why(line, Lang.English), $"{PointsWords.Signed(t.Points)} 分，{t.Minutes} 分钟", t.HappenedAtUtc);
        }
    }
}
