using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Errors;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tasks.Checking;
using Wutong.Tasks.Pressing;
using Wutong.Tasks.Records;
using Wutong.Tasks.Working;

namespace Wutong.Tasks.Giving;

internal sealed class TaskGiving(TaskClock clock, IFileRegister files) : ITasks
{
    public Guid Give(TaskOrder order, IWrite write)
    {
        var (id, due) = (write.NewId(), clock.DueOf(order.Limit, write));
        var task = new TaskRow
        {
            Id = id, Number = RecordNumbers.Of(id, write.Now), Place = order.Place,
            Title = Input.Text("title", order.Title, 2, 100), Standard = Input.Text("standard", order.Standard, 2, 500), Evidence = Input.OneOf("evidence", order.Evidence),
            UnitId = order.UnitId, PersonId = order.PersonId, GivenById = write.Actor.Id, SourceKind = order.SourceKind, SourceId = order.SourceId,
            LimitUnit = order.Limit.Unit, LimitAmount = order.Limit.Amount, GivenAtUtc = write.Now, DueAtUtc = due,
            State = TaskState.Given, WaitsFor = Waiting.Unit, InboxKey = "",
        };
        task.Stand(TaskState.Given);
        write.Insert(task);
        write.Insert(TaskRegister.EventOf(task, TaskMove.Give, write, null, due, 0));
        write.Tell("task.give", "task", id.ToString());
        return id;
    }

    public IReadOnlyList<TaskStanding> StandingsOf(string sourceKind, string sourceId, IWrite write) =>
        [.. Standings(write, t => t.SourceKind == sourceKind && t.SourceId == sourceId).OrderBy(t => t.Id)];

    public TaskStanding? Find(Guid task, IWrite write) => Standings(write, t => t.Id == task).SingleOrDefault();

    public Answer Move(Guid task, TaskMove move, string? text, IWrite write, DateTimeOffset? until = null, WorkLimit? limit = null) => move switch
    {
        TaskMove.Close => new CloseTaskHandler().Run(new CloseTask(task, text), write),
        TaskMove.SendBack => new SendBackTaskHandler(clock).Run(new SendBackTask(task, text ?? "", limit), write),
        TaskMove.Withdraw => WithdrawTaskHandler.CallOff(TaskRegister.Find(task, write)!, text, write),
        TaskMove.Urge => new UrgeTaskHandler().Run(new UrgeTask(task, text), write),
        TaskMove.Supervise => new SuperviseTaskHandler().Run(new SuperviseTask(task, text ?? "", until ?? throw new ArgumentNullException(nameof(until))), write),
        TaskMove.Instruct => new InstructTaskHandler().Run(new InstructTask(task, text ?? ""), write),
        TaskMove.Accept => new AcceptTaskHandler().Run(new AcceptTask(task), write),
        TaskMove.Return => new ReturnTaskHandler().Run(new ReturnTask(task, text ?? ""), write),
        TaskMove.Done => new FinishTaskHandler(files).Run(new FinishTask(task, text ?? "", []), write),
        _ => throw new ArgumentOutOfRangeException(nameof(move), move, "a move of whoever gave the task was expected"),
    };

    public void EndSupervision(Guid task, DateTime untilUtc, IWrite write)
    {
        if (TaskRegister.Find(task, write) is not { } row || row.SupervisedUntilUtc != untilUtc) return;
        row.SupervisedUntilUtc = null;
        row.Stand(row.State);
    }

    public IReadOnlyList<Guid> PhotosOf(Guid task, IWrite write) =>
        [.. write.Db.Set<TaskEvidenceRow>().AsNoTracking().TagWith("tasks.photos").Where(e => e.TaskId == task && e.Kind == EvidenceKind.Photograph && e.FileId != null).OrderBy(e => e.Id).Select(e => e.FileId!.Value)];

    private static List<TaskStanding> Standings(IWrite write, System.Linq.Expressions.Expression<Func<TaskRow, bool>> which)
    {
        write.Save(); // what this command has changed counts
        var events = write.Db.Set<TaskEventRow>();
        return [.. write.Db.Set<TaskRow>().AsNoTracking().TagWith("tasks.standings").Where(which)
            .Select(t => new TaskStanding(t.Id, t.Number, t.State, t.UnitId, t.SourceKind, t.SourceId, t.DueAtUtc, t.DoneById, events.Where(e => e.TaskId == t.Id).OrderByDescending(e => e.Id).Select(e => e.Text).FirstOrDefault()))];
    }
}
