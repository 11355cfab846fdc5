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

    private async Task HangUpAsync(IScheduler scheduler, Bell bell, CancellationToken ct)
    {
        var key = new TriggerKey(bell.Name, Group);
        if (await scheduler.GetTrigger(key, ct) is { } hung && hung.Description == bell.Times.Text) return; // a tick missed meanwhile is still known
        var job = JobBuilder.Create<RingBell>().WithIdentity(bell.Name, Group).Build();
        await scheduler.ScheduleJob(job, [bell.Times.ToTrigger(key, time.GetUtcNow())], ScheduleJobOptions.Replacing, ct);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
