using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.Tasks.Records;

/// <summary>What every handler of tasks does: find the task, move it by the table, write the event.</summary>
internal static class TaskRegister
{
    private static readonly HotQuery<Guid, TaskRow?> ById = new((db, id) => db.Set<TaskRow>().AsTracking().SingleOrDefault(t => t.Id == id));
    private static readonly HotQuery<Guid, int> Rounds = new((db, task) => db.Set<TaskEventRow>().Count(e => e.TaskId == task && e.DueAtUtc != null));

    public static TaskRow? Find(Guid id, IWrite write) => ById.Run(write.Db, id);

    /// <summary>Moves the task and writes what happened.</summary>
    /// <param name="dueAtUtc">The deadline this event sets, if it does.</param>
    /// <returns>Null when the table of moves does not allow it: <see cref="NotNow"/>.</returns>
    public static TaskEventRow? Move(TaskRow task, TaskMove move, IWrite write, string? text = null, DateTime? dueAtUtc = null)
    {
        if (TaskMoves.After(task.State, move) is not { } state) return null;
        if (dueAtUtc is { } due) task.DueAtUtc = due;
        task.Stand(state);
        var happened = EventOf(task, move, write, text, dueAtUtc, Rounds.Run(write.Db, task.Id));
        write.Insert(happened);
        write.Tell(TopicOf(move), "task", task.Id.ToString());
        return happened;
    }

    /// <param name="roundsBefore">Deadlines set before.</param>
    public static TaskEventRow EventOf(TaskRow task, TaskMove move, IWrite write, string? text, DateTime? dueAtUtc, int roundsBefore) => new()
    {
        Id = write.NewId(), TaskId = task.Id, Move = move, ActorId = write.Actor.Id, UnitId = task.UnitId, Place = task.Place, HappenedAtUtc = write.Now, RecordedAtUtc = write.Now,
        DueAtUtc = dueAtUtc, Round = roundsBefore + (dueAtUtc is null ? 0 : 1), Text = text, TaskNumber = task.Number, TaskTitle = task.Title,
    };

    public static Answer NotNow(TaskRow task, TaskMove move)
    {
        var (state, wanted) = (TaskWords.Of(task.State), TaskWords.Of(move));
        return new Answer.Refused("tasks.not-now", $"任务 {task.Number} 现在是“{state.Chinese}”，不能{wanted.Chinese}；请刷新看看最新情况。",
            $"Task {task.Number} is “{state.English}” now; it cannot be {wanted.English}. Open it again to see how it stands.");
    }

    /// <summary>The topic of the outbox: "task.give".</summary>
    public static string TopicOf(TaskMove move) => "task." + Word(move);

    private static string Word(TaskMove move) => move switch { TaskMove.SendBack => "sent-back", TaskMove.AskExtension => "extension-asked", TaskMove.RefuseExtension => "extension-refused", _ => move.ToString().ToLowerInvariant() };
}
