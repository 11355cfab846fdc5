using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tasks.Giving;
using Wutong.Tasks.Records;

namespace Wutong.Tasks.Working;

/// <summary>申请延期: more time, counted from now, with the reason.</summary>
internal sealed record AskExtension(Guid Task, WorkLimit Limit, string Reason) : ITaskCommand;

internal sealed class AskExtensionHandler(TaskClock clock) : TaskHandler<AskExtension>
{
    public override Permission Needs => TasksPermissions.Work;

    protected override Answer Run(TaskRow task, AskExtension command, IWrite write)
    {
        var (reason, due) = (Input.Text("reason", command.Reason, 2, 1000), clock.DueOf(command.Limit, write));
        if (task.AskedDueAtUtc is not null) return No("tasks.extension-asked", "已经申请过延期，正等答复。", "More time has been asked for already; the answer is awaited.");
        if (due <= task.DueAtUtc) return No("tasks.extension-earlier", "申请的时限不晚于现在的时限，不用申请。", "The deadline asked for is not later than the one that holds.", "limit");
        task.AskedDueAtUtc = due;
        return Moved(task, TaskMove.AskExtension, write, reason);
    }
}

/// <summary>答复延期.</summary>
internal sealed record AnswerExtension(Guid Task, bool IsGranted, string? Note = null) : ITaskCommand;

internal sealed class AnswerExtensionHandler : TaskHandler<AnswerExtension>
{
    public override Permission Needs => TasksPermissions.Give;

    protected override Answer Run(TaskRow task, AnswerExtension command, IWrite write)
    {
        var note = Input.Optional("note", command.Note, 1000);
        if (task.AskedDueAtUtc is not { } due) return No("tasks.no-extension-asked", "没有待答复的延期申请。", "No extension is waiting for an answer.");
        task.AskedDueAtUtc = null;
        return command.IsGranted ? Moved(task, TaskMove.Extend, write, note, due) : Moved(task, TaskMove.RefuseExtension, write, note);
    }
}
