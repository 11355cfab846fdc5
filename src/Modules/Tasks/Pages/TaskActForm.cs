using Microsoft.AspNetCore.Http;
using Wutong.Platform.Errors;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Forms;
using Wutong.Platform.Language;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tasks.Checking;
using Wutong.Tasks.Giving;
using Wutong.Tasks.Pressing;
using Wutong.Tasks.Working;

namespace Wutong.Tasks.Pages;

/// <summary>What the forms of a task's page bring back; one shape for every move.</summary>
internal sealed class TaskActForm
{
    public string? Key { get; set; }
    public string? Text { get; set; }
    public string? UnitId { get; set; }
    public string? LimitAmount { get; set; } = "1";
    public string? LimitUnit { get; set; } = nameof(WorkUnit.WorkingDays);

    /// <summary>A day in Beijing.</summary>
    public string? Until { get; set; }

    /// <returns>Null when something cannot be read; the form says what, beside its field.</returns>
    public async Task<ICommand?> ToCommandAsync(TaskRow task, TaskMove move, FormState state, IFormFileCollection? files, FileShelf shelf, Lang lang, CancellationToken ct)
    {
        ICommand command = move switch
        {
            TaskMove.Accept => new AcceptTask(task.Id),
            TaskMove.Return => new ReturnTask(task.Id, Text ?? ""),
            TaskMove.Done => new FinishTask(task.Id, Text ?? "", await KeepAsync(task, state, files, shelf, lang, ct)),
            TaskMove.Close => new CloseTask(task.Id, Text),
            TaskMove.SendBack => new SendBackTask(task.Id, Text ?? ""),
            TaskMove.Withdraw => new WithdrawTask(task.Id, Text ?? ""),
            TaskMove.Give => new GiveAgain(task.Id, state.Unit(UnitId, lang), state.Limit(LimitAmount, LimitUnit, lang), Text),
            TaskMove.AskExtension => new AskExtension(task.Id, state.Limit(LimitAmount, LimitUnit, lang), Text ?? ""),
            TaskMove.Extend => new AnswerExtension(task.Id, true, Text),
            TaskMove.RefuseExtension => new AnswerExtension(task.Id, false, Text),
            TaskMove.Urge => new UrgeTask(task.Id, Text),
            TaskMove.Supervise => new SuperviseTask(task.Id, Text ?? "", state.Until(Until, lang)),
            TaskMove.Instruct => new InstructTask(task.Id, Text ?? ""),
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, "a move a person makes was expected"),
        };
        return state.HasErrors ? null : command;
    }

    /// <summary>Each file is taken in under a key of its own, so that sending the form again does not keep it twice.</summary>
    private async Task<List<Evidence>> KeepAsync(TaskRow task, FormState state, IFormFileCollection? files, FileShelf shelf, Lang lang, CancellationToken ct)
    {
        var kept = new List<Evidence>();
        var evidence = task.Evidence is EvidenceKind.Visit ? EvidenceKind.Photograph : task.Evidence;
        foreach (var (file, i) in (files?.GetFiles("files") ?? []).Where(f => f.Length > 0).Select((f, i) => (f, i)))
        {
            try
            {
                await using var content = file.OpenReadStream();
                if (await shelf.KeepAsync(content, file.FileName, "evidence", $"{state.Key}-{i}", keepsOrigin: evidence is EvidenceKind.Photograph, ct) is Answer.Done done) kept.Add(new(evidence, Input.Optional("evidence", Text, 500) ?? file.FileName, done.RecordId));
            }
            catch (BadInputException bad) { state.Add("evidence", lang[bad.Chinese, bad.English]); }
        }
        return kept;
    }
}
