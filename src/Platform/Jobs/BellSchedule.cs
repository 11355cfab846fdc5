using Microsoft.Extensions.Hosting;
using Quartz;

namespace Wutong.Platform.Jobs;

/// <summary>Brings the store to the registered bells before the scheduler starts: new and changed ones are hung up, unchanged ones left alone, retired ones taken down.</summary>
internal sealed class BellSchedule(IEnumerable<Bell> bells, ISchedulerFactory schedulers, TimeProvider time) : IHostedService
{
    public const string Group = "bells";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var mine = bells.ToDictionary(b => b.Name); // throws when two have one name
        foreach (var job in await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(Group), cancellationToken))
            if (!mine.ContainsKey(job.Name)) await scheduler.DeleteJob(job, cancellationToken);
        foreach (var bell in mine.Values) await HangUpAsync(scheduler, bell, cancellationToken);
    }

    /// <summary>Hangs a bell up unless it hangs there as it should. A node that comes second must not hang it up anew: ticks rung meanwhile would be rung again.</summary>
    private async Task HangUpAsync(IScheduler scheduler, Bell bell, CancellationToken ct)
    {
        var key = new TriggerKey(bell.Name, Group);
        var hung = await scheduler.GetTrigger(key, ct);
        if (hung?.Description == bell.Times.Text) return; // a tick missed meanwhile is still known
        var (job, trigger) = (JobBuilder.Create<RingBell>().WithIdentity(bell.Name, Group).Build(), bell.Times.ToTrigger(key, time.GetUtcNow()));
        if (hung is not null) await scheduler.ScheduleJob(job, [trigger], ScheduleJobOptions.Replacing, ct);
        else
        {
            try { await scheduler.ScheduleJob(job, trigger, new ScheduleJobOptions(), ct); }
            catch (ObjectAlreadyExistsException) { } // another node was first
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
