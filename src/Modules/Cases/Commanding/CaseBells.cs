using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Records;
using Wutong.Platform.Jobs;

namespace Wutong.Cases.Commanding;

/// <summary>案卷的定时铃: every five minutes stages that run over their time are escalated, and supervision that has run out ends.</summary>
internal static class CaseBells
{
    public const string Escalation = "cases-escalation", Supervision = "cases-supervision";
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    public static Task EscalateAsync(IServiceProvider scope, CancellationToken ct) => Sweep.EachAsync(scope, Escalation,
        (db, now) => db.Set<CaseRow>().AsNoTracking().Where(c => c.DueAtUtc != null && c.EscalatedAtUtc == null && c.DueAtUtc < now).OrderBy(c => c.DueAtUtc).Select(c => c.Id), id => new EscalateCase(id), ct);

    public static Task EndSupervisionAsync(IServiceProvider scope, CancellationToken ct) => Sweep.EachAsync(scope, Supervision,
        (db, now) => db.Set<CaseRow>().AsNoTracking().Where(c => c.SupervisedUntilUtc != null && c.SupervisedUntilUtc <= now).OrderBy(c => c.SupervisedUntilUtc).Select(c => c.Id), id => new EndCaseSupervision(id), ct);
}
