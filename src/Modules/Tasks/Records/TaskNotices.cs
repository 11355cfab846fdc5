using Microsoft.EntityFrameworkCore;
using Wutong.People;
using Wutong.Platform.Data;
using Wutong.Platform.Notices;

namespace Wutong.Tasks.Records;

/// <summary>任务通知给谁: a task given to who works for the unit; returned, asked to be extended or escalated to who gave it; sent back to who handed it in.</summary>
internal sealed class TaskNotices(AppDb db, IUnitPeople people) : INoticeSource
{
    private static readonly string
        Give = TaskRegister.TopicOf(TaskMove.Give), Return = TaskRegister.TopicOf(TaskMove.Return), Ask = TaskRegister.TopicOf(TaskMove.AskExtension),
        Escalate = TaskRegister.TopicOf(TaskMove.Escalate), SendBack = TaskRegister.TopicOf(TaskMove.SendBack);

    public string Kind => "task";

    public async Task<IReadOnlyList<(NoticeMessage Message, Guid Account)>> ReadersOfAsync(IReadOnlyList<NoticeMessage> messages, CancellationToken ct)
    {
        var ids = messages.Select(m => Guid.Parse(m.RecordId)).Distinct().ToList();
        var tasks = await db.Set<TaskRow>().AsNoTracking().TagWith("tasks.to-notice").Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
        var workers = await people.AccountsOfAsync([.. tasks.Values.Select(t => t.UnitId).OfType<Guid>().Distinct()], TasksPermissions.Work, ct);
        return [.. from message in messages
                   where tasks.ContainsKey(Guid.Parse(message.RecordId))
                   from account in For(message.Topic, tasks[Guid.Parse(message.RecordId)], workers)
                   select (message, account)];
    }

    private static IEnumerable<Guid> For(string topic, TaskRow task, ILookup<Guid, Guid> workers)
    {
        if (topic == Give) return task.PersonId is { } person ? [person] : task.UnitId is { } unit ? workers[unit] : [];
        if (topic == Return || topic == Ask || topic == Escalate) return [task.GivenById];
        return topic == SendBack && task.DoneById is { } doer ? [doer] : [];
    }
}
