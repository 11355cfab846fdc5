using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Tasks.Pressing;

/// <summary>任务的定时铃: every five minutes overdue tasks are escalated and supervision that has run out ends.</summary>
internal static class TaskBells
{
    public const string Escalation = "tasks-escalation", Supervision = "tasks-supervision";
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);
    private const int MostAtOnce = 500;

    public static Task EscalateAsync(IServiceProvider scope, CancellationToken ct) => EachAsync(scope, Escalation,
        (tasks, now) => tasks.Where(t => t.WaitsFor == Waiting.Unit && t.EscalatedAtUtc == null && t.DueAtUtc <= now).OrderBy(t => t.DueAtUtc), id => new EscalateTask(id), ct);

    public static Task EndSupervisionAsync(IServiceProvider scope, CancellationToken ct) => EachAsync(scope, Supervision,
        (tasks, now) => tasks.Where(t => t.SupervisedUntilUtc != null && t.SupervisedUntilUtc <= now).OrderBy(t => t.SupervisedUntilUtc), id => new EndSupervision(id), ct);

    /// <summary>Until none is left, or a whole batch was refused: then the next time. Without keys: the task itself says whether it was done.</summary>
    private static async Task EachAsync(IServiceProvider scope, string bell, Func<IQueryable<TaskRow>, DateTime, IQueryable<TaskRow>> which, Func<Guid, ICommand> command, CancellationToken ct)
    {
        var (db, door, time, actor) = (scope.GetRequiredService<AppDb>(), scope.GetRequiredService<WriteDoor>(), scope.GetRequiredService<TimeProvider>(), Actor.Program(bell));
        int done;
        do
        {
            var ids = await which(db.Set<TaskRow>().AsNoTracking().TagWith(bell), time.UtcNow).Select(t => t.Id).Take(MostAtOnce).ToListAsync(ct);
            done = 0;
            foreach (var id in ids)
            {
                ct.ThrowIfCancellationRequested();
                if (await door.RunAsync(command(id), actor, null, ct) is Answer.Done) done++;
            }
        }
        while (done > 0);
    }
}
