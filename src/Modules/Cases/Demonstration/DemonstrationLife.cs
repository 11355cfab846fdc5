using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Checking;
using Wutong.Cases.Commanding;
using Wutong.Cases.Records;
using Wutong.Cases.Registering;
using Wutong.Cases.Reporting;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Cases.Demonstration;

/// <summary>Brings one case of the demonstration as far as it is to come, each step by whose it is.</summary>
internal sealed class DemonstrationLife(WriteDoor door, AppDb db, TimeProvider time, CancellationToken ct)
{
    private static readonly Actor Grid = Actor.Program("demonstration.grid"), Checker = Actor.Program("demonstration.checker"), Dispatcher = Actor.Program("demonstration.dispatcher"), Handler = Actor.Program("demonstration.handler");

    public async Task LiveAsync(Matter matter, Estate estate, Guid unit)
    {
        var id = await ReportAsync(matter, estate.At.LonE7, estate.At.LatE7, $"{estate.NameZh} {matter.Where}");
        if (matter.Far == Far.Rejected) await RunAsync(new RejectCase(id, matter.Said!), Checker);
        if (matter.Far is Far.Reported or Far.Rejected) return;
        await RunAsync(new RegisterCase(id, Priority: matter.Priority), Checker);
        if (matter.Far == Far.Registered) return;
        await DispatchAsync(id, unit, []);
        if (matter.Far == Far.Dispatched) return;
        if (matter.Far == Far.Returned) await TasksAsync(id, "tasks.return", task => new { task, reason = matter.Said });
        if (matter.Far == Far.Suspended) await RunAsync(new SuspendCase(id, matter.Said!, time.GetUtcNow().AddDays(30), "管道工程完工后恢复路面"), Dispatcher);
        if (matter.Far is Far.Returned or Far.Suspended) return;
        await TasksAsync(id, "tasks.accept", task => new { task });
        if (matter.Far == Far.Handling) return;
        await TasksAsync(id, "tasks.finish", task => new { task, note = matter.Far == Far.SentBack ? "已清运" : matter.Said, evidence = Array.Empty<object>() });
        if (matter.Far == Far.SentBack) await RunAsync(new SendBackCase(id, matter.Said!), Checker);
        if (matter.Far != Far.Closed) return;
        await RunAsync(new PassCase(id, CaseOutcome.Cleared, PublicText: matter.Said), Checker);
        await RunAsync(new PublishCase(id, matter.Text, $"{estate.NameZh} {matter.Where}"), Checker);
    }

    /// <summary>By somebody without an account, or by staff.</summary>
    public async Task<Guid> ReportAsync(Matter matter, int lonE7, int latE7, string address)
    {
        var answers = matter.Answers is { } given ? new Dictionary<string, IReadOnlyList<string>> { [given.Question] = [given.Value] } : null;
        return matter.Source == CaseSource.Resident
            ? await RunAsync(new ReportCase(Guid.CreateVersion7(), matter.Kind, matter.Text, lonE7, latE7, address, answers, matter.IsPrivate), Actor.Visitor)
            : await RunAsync(new EnterCase(Guid.CreateVersion7(), matter.Kind, matter.Text, matter.Source, lonE7, latE7, address, null, null, answers, matter.IsPrivate), Grid);
    }

    public Task<Guid> RegisterAsync(Guid id, string kind) => RunAsync(new RegisterCase(id, kind), Checker);

    public Task<Guid> DispatchAsync(Guid id, Guid lead, IReadOnlyList<Guid> joint) => RunAsync(new DispatchCase(id, lead, joint), Dispatcher);

    public Task<Guid> CommandAsync(ICommand command) => RunAsync(command, Dispatcher);

    /// <summary>A command of another module, by the name it has on the API.</summary>
    public Task<Guid> CommandAsync(string name, object values) => RunAsync(door.CommandOf(name, values), Dispatcher);

    /// <summary>What units do, they do with their tasks.</summary>
    private async Task TasksAsync(Guid id, string name, Func<Guid, object> valuesOf)
    {
        var tasks = await db.Set<CasePartRow>().AsNoTracking().TagWith("cases.demonstration-parts").Where(p => p.CaseId == id).Select(p => p.TaskId).ToListAsync(ct);
        foreach (var task in tasks) await RunAsync(door.CommandOf(name, valuesOf(task)), Handler);
    }

    private async Task<Guid> RunAsync(ICommand command, Actor actor) => await door.RunAsync(command, actor, null, ct) is Answer.Done done
        ? done.RecordId
        : throw new InvalidOperationException($"the demonstration's {command.GetType().Name} was expected to be done");
}
