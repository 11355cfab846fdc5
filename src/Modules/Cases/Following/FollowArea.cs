using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Cases.Following;

/// <summary>关注辖区: the actor hears once a day of what is new among the public problems of an area.</summary>
/// <param name="Area">Code of a district, a subdistrict, a community or a village.</param>
internal sealed record FollowArea(string Area) : ICommand;

internal sealed class FollowAreaHandler(IAreaRegister areas) : Handler<FollowArea>
{
    public const int Most = 20;
    public const string RecordKind = "area_follow";
    public override Permission Needs => FollowPermissions.Follow;
    public override IEnumerable<HotKey> Locks(FollowArea command, Actor actor) => [HotKey.Of("area-follow", actor.Id)];
    public override Target TargetOf(FollowArea command, IWrite write) => Target.Own(write.Actor);

    public override Answer Run(FollowArea command, IWrite write)
    {
        var (me, area) = (write.Actor.Id, Input.Text("area", command.Area, 1, 20));
        var mine = write.Db.Set<FollowRow>().AsNoTracking().Where(f => f.AccountId == me).ToList();
        if (mine.Find(f => f.AreaCode == area) is { } before) return new Answer.Done(RecordKind, before.Id.ToString(), WasBefore: true);
        if (areas.PlaceOf(area, write) is not { Level: not AreaLevel.Grid }) throw new BadInputException("area", "没有这个辖区，请从列表里选。", "There is no such area; choose one from the list.");
        if (mine.Count >= Most) return No("cases.too-many-follows", $"最多关注 {Most} 个辖区，请先去掉一个。", $"At most {Most} areas can be followed; leave one first.", "area");
        var id = write.NewId();
        write.Db.Add(new FollowRow { Id = id, AccountId = me, AreaCode = area, FollowedAtUtc = write.Now });
        return new Answer.Done(RecordKind, id);
    }
}

/// <summary>不再关注.</summary>
internal sealed record UnfollowArea(string Area) : ICommand;

internal sealed class UnfollowAreaHandler : Handler<UnfollowArea>
{
    public override Permission Needs => FollowPermissions.Follow;
    public override IEnumerable<HotKey> Locks(UnfollowArea command, Actor actor) => [HotKey.Of("area-follow", actor.Id)];
    public override Target TargetOf(UnfollowArea command, IWrite write) => Target.Own(write.Actor);

    public override Answer Run(UnfollowArea command, IWrite write)
    {
        var (me, area) = (write.Actor.Id, Input.Text("area", command.Area, 1, 20));
        if (write.Db.Set<FollowRow>().AsTracking().SingleOrDefault(f => f.AccountId == me && f.AreaCode == area) is not { } row) return new Answer.Done(FollowAreaHandler.RecordKind, area, WasBefore: true);
        write.Db.Remove(row);
        return new Answer.Done(FollowAreaHandler.RecordKind, row.Id);
    }
}

/// <summary>注销连带: whoever is erased follows nothing any more, in the same transaction.</summary>
internal sealed class FollowErasure : IFollower
{
    public string Kind => "account";

    public Answer.Refused? Follow(string topic, string id, IWrite write)
    {
        if (topic != "people.erased") return null;
        var account = Guid.Parse(id);
        write.Db.RemoveRange(write.Db.Set<FollowRow>().AsTracking().Where(f => f.AccountId == account));
        return null;
    }
}
