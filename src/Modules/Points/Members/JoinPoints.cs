using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Points.Members;

/// <summary>加入积分: by oneself, for the area one works in; nobody else can do it for them.</summary>
/// <param name="Area">Code of a subdistrict, a community or a village.</param>
internal sealed record JoinPoints(string Area) : ICommand;

internal sealed class JoinPointsHandler(IAreaRegister areas) : Handler<JoinPoints>
{
    public override Permission Needs => PointsPermissions.Own;
    public override Target TargetOf(JoinPoints command, IWrite write) => Target.Own(write.Actor);

    public override Answer Run(JoinPoints command, IWrite write)
    {
        var area = Input.Text("area", command.Area, 1, 20);
        if (areas.PlaceOf(area, write) is not { Level: AreaLevel.Subdistrict or AreaLevel.Community } place) throw new BadInputException("area", "请选一个街道或社区。", "Please choose a subdistrict or a community.");
        if (write.Db.Set<MemberRow>().AsTracking().SingleOrDefault(m => m.Id == write.Actor.Id) is not { } row) write.Db.Add(new MemberRow { Id = write.Actor.Id, JoinedAtUtc = write.Now, Place = place });
        else if (row.LeftAtUtc is null && row.Place == place) return new Answer.Done("points-member", row.Id.ToString(), WasBefore: true);
        else (row.LeftAtUtc, row.Place) = (null, place); // moved, or back again: the account is the same
        return new Answer.Done("points-member", write.Actor.Id);
    }
}

/// <summary>退出积分: nothing more is earned; what is there stays and lapses in its time.</summary>
internal sealed record LeavePoints : ICommand;

internal sealed class LeavePointsHandler : Handler<LeavePoints>
{
    public override Permission Needs => PointsPermissions.Own;
    public override Target TargetOf(LeavePoints command, IWrite write) => Target.Own(write.Actor);

    public override Answer Run(LeavePoints command, IWrite write)
    {
        if (write.Db.Set<MemberRow>().AsTracking().SingleOrDefault(m => m.Id == write.Actor.Id) is not { } row) return new Answer.Missing();
        if (row.LeftAtUtc is not null) return new Answer.Done("points-member", row.Id.ToString(), WasBefore: true);
        row.LeftAtUtc = write.Now;
        return new Answer.Done("points-member", row.Id);
    }
}
