using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Points.Members;

namespace Wutong.Points.Appeals;

/// <summary>申诉, by the member.</summary>
internal sealed record Appeal(string Text) : ICommand;

/// <summary>答复申诉, by staff of the member's area, never by the member.</summary>
internal sealed record AnswerAppeal(Guid Id, string Answer) : ICommand;

internal sealed class AppealHandler : Handler<Appeal>
{
    /// <summary>Of one member, at a time.</summary>
    public const int MostOpen = 5;

    public override Permission Needs => PointsPermissions.Own;
    public override Target TargetOf(Appeal command, IWrite write) => Target.Own(write.Actor);

    public override Answer Run(Appeal command, IWrite write)
    {
        var (me, text) = (write.Actor.Id, Input.Text("text", command.Text, 4, 500));
        if (write.Db.Set<MemberRow>().AsNoTracking().SingleOrDefault(m => m.Id == me) is not { } member) return No("points.no-member", "您还没有加入积分，请先加入。", "You do not take part in points yet; join first.");
        if (write.Db.Set<AppealRow>().Count(a => a.MemberId == me && a.Answer == null) >= MostOpen) return No("points.too-many-appeals", $"您有 {MostOpen} 件申诉还没答复，请等一等。", $"{MostOpen} appeals of yours are not answered yet; please wait.");
        var id = write.NewId();
        write.Db.Add(new AppealRow { Id = id, MemberId = me, Text = text, AskedAtUtc = write.Now, Place = member.Place });
        write.Tell("points-appeal.ask", "points-appeal", id.ToString());
        return new Answer.Done("points-appeal", id);
    }
}

internal sealed class AnswerAppealHandler : Handler<AnswerAppeal>
{
    public override Permission Needs => PointsPermissions.Enter;
    public override Target? TargetOf(AnswerAppeal command, IWrite write) => Find(command.Id, write) is { } row ? new(row.Place) : null;

    public override Answer Run(AnswerAppeal command, IWrite write)
    {
        var row = Find(command.Id, write)!;
        if (row.MemberId == write.Actor.Id) return No("points.own-appeal", "不能答复自己的申诉，请另一位同事来答。", "Nobody answers their own appeal; a colleague has to.");
        if (row.Answer is not null) return No("points.answered", "这件申诉已经答复过了。", "This appeal has been answered.");
        (row.Answer, row.AnsweredById, row.AnsweredAtUtc) = (Input.Text("answer", command.Answer, 2, 500), write.Actor.Id, write.Now);
        write.Tell("points-appeal.answer", "points-appeal", row.Id.ToString());
        return new Answer.Done("points-appeal", row.Id);
    }

    private static AppealRow? Find(Guid id, IWrite write) => write.Db.Set<AppealRow>().AsTracking().SingleOrDefault(a => a.Id == id);
}
