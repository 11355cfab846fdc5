using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Jobs;

namespace Wutong.Tasks.Pressing;

/// <summary>任务的定时铃: every five minutes overdue tasks are escalated and supervision that has run out ends.</summary>
internal static class TaskBells
{
    public const string Escalation = "tasks-escalation", Supervision = "tasks-supervision";
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    public static Task EscalateAsync(IServiceProvider scope, CancellationToken ct) => Sweep.EachAsync(scope, Escalation,
        (db, now) => db.Set<TaskRow>().AsNoTracking().Where(t => t.WaitsFor == Waiting.Unit && t.EscalatedAtUtc == null && t.DueAtUtc <= now).OrderBy(t => t.DueAtUtc).Select(t => t.Id), id => new EscalateTask(id), ct);

    public static Task EndSupervisionAsync(IServiceProvider scope, CancellationToken ct) => Sweep.EachAsync(scope, Supervision,
        (db, now) => db.Set<TaskRow>().AsNoTracking().Where(t => t.SupervisedUntilUtc != null && t.SupervisedUntilUtc <= now).OrderBy(t => t.SupervisedUntilUtc).Select(t => t.Id), id => new EndSupervision(id), ct);
}
