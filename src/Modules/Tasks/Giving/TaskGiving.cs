using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Tasks.Records;

namespace Wutong.Tasks.Giving;

internal sealed class TaskGiving(TaskClock clock) : ITasks
{
    public Guid Give(TaskOrder order, IWrite write)
    {
        var (id, due) = (write.NewId(), clock.DueOf(order.Limit, write));
        var task = new TaskRow
        {
            Id = id, Number = TaskNumbers.Of(id, write.Now), Place = order.Place,
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
        [.. write.Db.Set<TaskRow>().AsNoTracking().TagWith("tasks.of-source").Where(t => t.SourceKind == sourceKind && t.SourceId == sourceId).OrderBy(t => t.Number)
            .Select(t => new TaskStanding(t.Id, t.Number, t.State, t.UnitId))];
}
