using Microsoft.EntityFrameworkCore;
using Wutong.Mentoring.Partners;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Mentoring.Attachments;

/// <summary>派去挂职.</summary>
internal sealed record Attach(Guid Trainee, AttachmentKind Kind, string Host, DateOnly From, DateOnly Until) : ICommand;

/// <summary>记接收单位的话, once for an attachment.</summary>
internal sealed record NoteHostWord(Guid Attachment, string Text, string SaidBy) : ICommand;

internal sealed class AttachHandler : Handler<Attach>
{
    public const int LongestHost = 60;
    public override Permission Needs => MentoringPermissions.Keep;
    public override Target? TargetOf(Attach command, IWrite write) => PartnerBook.Find(command.Trainee, write) is { Side: PartnerSide.Trainee } row ? Target.Of(row) : null;

    public override Answer Run(Attach command, IWrite write)
    {
        var trainee = PartnerBook.Find(command.Trainee, write)!;
        if (!trainee.IsOpen) return No("mentoring.left", "这位学员已经退出。", "This trainee has left.");
        var from = Input.AnyDay("from", command.From);
        Input.AnyDay("until", command.Until);
        if (command.Until < command.From) throw new BadInputException("until", "结束不能早于开始。", "It cannot end before it begins.");
        if (from > write.Now.AddDays(92)) throw new BadInputException("from", "最多提前三个月登记。", "Three months ahead at most.");
        var row = new AttachmentRow { Id = write.NewId(), TraineeId = trainee.Id, Kind = Input.OneOf("kind", command.Kind), Host = Input.Text("host", command.Host, 2, LongestHost), UntilDay = command.Until, Place = trainee.Place, HappenedAtUtc = from, RecordedAtUtc = write.Now };
        write.Db.Add(row);
        return new Answer.Done("mentoring-attachment", row.Id);
    }
}

internal sealed class NoteHostWordHandler : Handler<NoteHostWord>
{
    public const int LongestText = 300;
    public override Permission Needs => MentoringPermissions.Keep;
    public override Target? TargetOf(NoteHostWord command, IWrite write) => Find(command, write) is { } row ? Target.Of(row) : null;

    public override Answer Run(NoteHostWord command, IWrite write)
    {
        var row = Find(command, write)!;
        if (write.Db.Set<HostWordRow>().Any(w => w.AttachmentId == row.Id)) return No("mentoring.host-said", "接收单位的话已经记过了。", "What the host said is noted already.");
        if (row.HappenedAtUtc > write.Now) return No("mentoring.not-begun", "挂职还没有开始。", "The attachment has not begun.");
        write.Db.Add(new HostWordRow { Id = write.NewId(), AttachmentId = row.Id, Text = Input.Text("text", command.Text, 2, LongestText), SaidBy = Input.NoNumber("saidBy", Input.Text("saidBy", command.SaidBy, 2, AttachHandler.LongestHost)), Place = row.Place, HappenedAtUtc = write.Now, RecordedAtUtc = write.Now });
        return new Answer.Done("mentoring-attachment", row.Id);
    }

    private static AttachmentRow? Find(NoteHostWord command, IWrite write) => write.Db.Set<AttachmentRow>().AsNoTracking().SingleOrDefault(a => a.Id == command.Attachment);
}
