using Wutong.Cases.Checking;
using Wutong.Cases.Commanding;
using Wutong.Cases.Correcting;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Cases.Registering;
using Wutong.Cases.Reporting;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tasks.Checking;
using Wutong.Tasks.Giving;
using Wutong.Tasks.Working;

namespace Wutong.Tests.Cases;

/// <summary>Random commands on cases and on their units' tasks, sensible and senseless alike; time goes on between them.</summary>
internal sealed class RandomCases(CaseWorld world, int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<Guid> _cases = [];

    /// <returns>How many were done.</returns>
    public async Task<int> RunAsync(int count)
    {
        var done = 0;
        for (var i = 0; i < count; i++)
        {
            if (_cases.Count < 5 || _random.Next(8) == 0)
            {
                _cases.Add(await world.ReportAsync(_random.Next(2) == 0 ? "litter" : "dirty-corner"));
                done++;
            }
            else
            {
                var (command, actor) = await NextAsync(_cases[^_random.Next(1, Math.Min(_cases.Count, 12) + 1)]);
                if (await IsDoneAsync(command, actor)) done++;
            }
            if (_random.Next(4) == 0) world.Wait(TimeSpan.FromMinutes(_random.Next(1, 600)));
        }
        return done;
    }

    /// <summary>A corrected time that cannot be is told beside its field.</summary>
    private async Task<bool> IsDoneAsync(ICommand command, Actor actor)
    {
        try { return await world.DoAsync(command, actor) is Answer.Done; }
        catch (BadInputException bad) when (command is CorrectCaseEvent && bad.Field == "happenedAt") { return false; }
    }

    private async Task<(ICommand, Actor)> NextAsync(Guid id)
    {
        if (_random.Next(3) > 0 && await SensibleAsync(id) is { } next) return next;
        var parts = await world.PartsAsync(id);
        if (parts.Count > 0 && _random.Next(2) == 0)
        {
            var task = parts[_random.Next(parts.Count)].TaskId;
            return _random.Next(9) switch
            {
                0 or 1 => (new AcceptTask(task), Anyone()),
                2 => (new ReturnTask(task, "不属于我们"), Anyone()),
                3 or 4 => (new FinishTask(task, "已办", []), Anyone()),
                5 => (new AskExtension(task, WorkLimit.WorkingDays(_random.Next(1, 20)), "要等材料"), Anyone()),
                6 => (new AnswerExtension(task, _random.Next(3) > 0), world.Dispatcher),
                7 => (new SendBackTask(task, "不合格"), world.Checker),
                _ => (_random.Next(3) switch { 0 => new CloseTask(task), 1 => new WithdrawTask(task, "情况变了"), _ => (ICommand)new GiveAgain(task, Unit(), WorkLimit.WorkingHours(4)) }, _random.Next(2) == 0 ? world.Dispatcher : world.Checker),
            };
        }
        return _random.Next(19) switch
        {
            0 => (new VerifyCase(id), world.Checker),
            1 => (new RegisterCase(id, _random.Next(2) == 0 ? "litter" : null), world.Checker),
            2 => (new RejectCase(id, "不属实"), world.Checker),
            3 => (new MarkDuplicate(id, (await world.CaseAsync(_cases[_random.Next(_cases.Count)])).Number), world.Checker),
            4 => (new SeparateCase(id, "不是一处"), world.Checker),
            5 => (new DispatchCase(id, Unit()), world.Dispatcher),
            6 => (new RecallCase(id, "派错了"), world.Dispatcher),
            7 => (new AddJoint(id, Unit()), world.Dispatcher),
            8 => (new SuspendCase(id, "等图", world.Door.Time.GetUtcNow().AddDays(30), "要等"), world.Dispatcher),
            9 => (new ResumeCase(id), world.Dispatcher),
            10 => (new AskSuspension(id, "等图"), Anyone()),
            11 => (new SettleOnSpot(id, CaseOutcome.Cleared, "当场扫净"), world.Grid),
            12 => (new UrgeCase(id), world.Dispatcher),
            13 => (new SuperviseCase(id, "要紧", world.Door.Time.GetUtcNow().AddDays(3)), world.Dispatcher),
            14 => (new EscalateCase(id), Actor.Program("test")),
            15 => (new ReopenCase(id, "复发"), world.Checker),
            16 => (new GradeCase(id, _random.Next(2) == 0 ? "litter" : null, (CasePriority)_random.Next(3)), world.Checker),
            _ => await CorrectionAsync(id),
        };
    }

    /// <summary>Of any event, one corrected before and one void among them: made void, a little earlier, or at any time at all.</summary>
    private async Task<(ICommand, Actor)> CorrectionAsync(Guid id)
    {
        var events = await world.EventsAsync(id);
        var wrong = events[_random.Next(events.Count)];
        DateTimeOffset? at = _random.Next(3) switch { 0 => null, 1 => new(wrong.HappenedAtUtc.AddMinutes(-_random.Next(1, 30))), _ => world.Door.Time.GetUtcNow().AddMinutes(-_random.Next(0, 3000)) };
        return (new CorrectCaseEvent(wrong.Id, at, "登记有误"), world.Tasks.Leader);
    }

    /// <summary>The next step of an ordinary life, so that cases get to its end.</summary>
    private async Task<(ICommand, Actor)?> SensibleAsync(Guid id)
    {
        var row = await world.CaseAsync(id);
        switch (row.Stage)
        {
            case CaseStage.Reported or CaseStage.Verifying: return (new RegisterCase(id), world.Checker);
            case CaseStage.Registered or CaseStage.Returned: return (_random.Next(3) == 0 ? new DispatchCase(id, world.Tasks.Sanitation, [world.Tasks.Police]) : new DispatchCase(id, Unit()), world.Dispatcher);
            case CaseStage.Done: return (_random.Next(4) == 0 ? new SendBackCase(id, "不合格") : new PassCase(id, CaseOutcome.Cleared), world.Checker);
            case CaseStage.Suspended: return (new ResumeCase(id), world.Dispatcher);
            case CaseStage.Closed: return _random.Next(4) == 0 ? (new VisitAgain(id, _random.Next(2) == 0, "回访"), world.Checker) : null;
        }
        if ((await world.PartsAsync(id)).Find(p => p.State is PartState.Given or PartState.Working) is not { } part) return null;
        return (part.State == PartState.Given ? new AcceptTask(part.TaskId) : new FinishTask(part.TaskId, "已办", []), part.UnitId == world.Tasks.Sanitation ? world.Sweeper : world.Officer);
    }

    private Guid Unit() => _random.Next(2) == 0 ? world.Tasks.Sanitation : world.Tasks.Police;
    private Actor Anyone() => _random.Next(2) == 0 ? world.Sweeper : world.Officer;
}
