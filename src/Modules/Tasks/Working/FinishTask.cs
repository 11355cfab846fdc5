using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Writing;
using Wutong.Tasks.Records;

namespace Wutong.Tasks.Working;

/// <summary>一份凭据: a file, or words where the checker will go and look.</summary>
internal sealed record Evidence(EvidenceKind Kind, string Text, Guid? FileId = null);

/// <summary>报完成: done, with the evidence the checker needs.</summary>
internal sealed record FinishTask(Guid Task, string Note, IReadOnlyList<Evidence> Evidence) : ITaskCommand;

internal sealed class FinishTaskHandler(IFileRegister files) : TaskHandler<FinishTask>
{
    private const int MostEvidence = 20;
    public override Permission Needs => TasksPermissions.Work;

    protected override Answer Run(TaskRow task, FinishTask command, IWrite write)
    {
        var note = Input.Text("note", command.Note, 2, 1000);
        if (command.Evidence.Count > MostEvidence) throw new BadInputException("evidence", $"最多 {MostEvidence} 份。", $"At most {MostEvidence} pieces.");
        if (!files.AreOwn([.. command.Evidence.Select(e => e.FileId).OfType<Guid>()], write)) throw new BadInputException("evidence", "附件找不到了，或不是您上传的，请重新上传。", "An attachment is gone, or was put in by somebody else; upload it again.");
        if (Lacks(task, command) is { } no) return no;
        task.AskedDueAtUtc = null;
        (task.DoneAtUtc, task.DoneById) = (write.Now, write.Actor.Id);
        if (TaskRegister.Move(task, TaskMove.Done, write, note) is not { } done) return TaskRegister.NotNow(task, TaskMove.Done);
        foreach (var piece in command.Evidence)
            write.Db.Add(new TaskEvidenceRow { Id = write.NewId(), TaskId = task.Id, EventId = done.Id, Kind = Input.OneOf("evidence.kind", piece.Kind), FileId = piece.FileId, Text = Input.Text("evidence.text", piece.Text, 1, 500) });
        return new Answer.Done("task", task.Id);
    }

    /// <summary>Where the checker goes and looks, nothing has to be photographed; otherwise at least one piece of the kind asked for.</summary>
    private static Answer? Lacks(TaskRow task, FinishTask command)
    {
        if (task.Evidence == EvidenceKind.Visit || command.Evidence.Any(e => e.Kind == task.Evidence && e.FileId is not null)) return null;
        var wanted = TaskWords.Of(task.Evidence);
        return No("tasks.evidence-missing", $"这项任务要附{wanted.Chinese}，请添上再报完成。", $"This task needs {wanted.English}; please add it before handing in.", "evidence");
    }
}
