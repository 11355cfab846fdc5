using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tasks;
using Wutong.Tasks.Checking;
using Wutong.Tasks.Giving;
using Wutong.Tasks.Pressing;
using Wutong.Tasks.Records;
using Wutong.Tasks.Working;

namespace Wutong.Tests.Tasks;

/// <summary>Random commands on tasks, corrections among them, sensible and senseless alike; time goes on between them.</summary>
internal sealed class RandomTasks(TaskWorld world, int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<Guid> _tasks = [];

    /// <returns>How many were done.</returns>
    public async Task<int> RunAsync(int count)
    {
        var done = 0;
        for (var i = 0; i < count; i++)
        {
            var (command, actor) = await NextAsync();
            if (await world.DoAsync(command, actor) is Answer.Done made)
            {
                done++;
                if (command is GiveTask) _tasks.Add(made.RecordId);
            }
            if (_random.Next(4) == 0) world.Door.Time.Advance(TimeSpan.FromMinutes(_random.Next(1, 600)));
        }
        return done;
    }

    private async Task<(ICommand, Actor)> NextAsync()
    {
        if (_tasks.Count < 5 || _random.Next(8) == 0)
            return (new GiveTask("巡查" + _random.Next(), "巡查到位", _random.Next(2) == 0 ? TaskWorld.Community : "140213066013", Unit(), EvidenceKind.Visit, WorkLimit.WorkingHours(_random.Next(1, 40))), world.Clerk);
        var task = _tasks[^_random.Next(1, Math.Min(_tasks.Count, 12) + 1)];
        if (_random.Next(3) > 0 && await SensibleAsync(task) is { } next) return next;
        return _random.Next(14) switch
        {
            0 or 1 => (new AcceptTask(task), Anyone()),
            2 => (new ReturnTask(task, "不属于我们"), Anyone()),
            3 or 4 => (new FinishTask(task, "已办", []), Anyone()),
            5 or 6 => (new CloseTask(task), _random.Next(5) == 0 ? Anyone() : world.Checker),
            7 => (new SendBackTask(task, "不合格"), world.Checker),
            8 => (new GiveAgain(task, Unit(), WorkLimit.WorkingDays(_random.Next(1, 5))), world.Clerk),
            9 => (new AskExtension(task, WorkLimit.WorkingDays(_random.Next(1, 20)), "要等材料"), Anyone()),
            10 => (new AnswerExtension(task, _random.Next(2) == 0), world.Clerk),
            11 => (new UrgeTask(task), world.Leader),
            12 => (new WithdrawTask(task, "情况变了"), _random.Next(3) == 0 ? world.Clerk : world.Officer),
            _ => await CorrectionAsync(task),
        };
    }

    /// <summary>The next step of an ordinary life, so that tasks get to its end.</summary>
    private async Task<(ICommand, Actor)?> SensibleAsync(Guid task)
    {
        var row = await world.TaskAsync(task);
        var doer = row.UnitId == world.Sanitation ? world.Sweeper : world.Officer;
        return row.State switch
        {
            TaskState.Given => (new AcceptTask(task), doer),
            TaskState.Working => (new FinishTask(task, "已办", []), doer),
            TaskState.Done => (_random.Next(4) == 0 ? new SendBackTask(task, "不合格") : new CloseTask(task), world.Checker),
            TaskState.Returned => (new GiveAgain(task, Unit(), WorkLimit.WorkingDays(_random.Next(1, 5))), world.Clerk),
            _ => null,
        };
    }

    private async Task<(ICommand, Actor)> CorrectionAsync(Guid task)
    {
        var events = await world.Door.AskAsync(db => db.Set<TaskEventRow>().Where(e => e.TaskId == task).Select(e => e.Id).ToListAsync());
        DateTimeOffset? at = _random.Next(3) == 0 ? null : world.Door.Time.GetUtcNow().AddMinutes(-_random.Next(0, 3000));
        return (new CorrectTaskEvent(events[_random.Next(events.Count)], at, "登记有误"), world.Leader);
    }

    private Guid Unit() => _random.Next(2) == 0 ? world.Sanitation : world.Police;
    private Actor Anyone() => _random.Next(2) == 0 ? world.Sweeper : world.Officer;
}
