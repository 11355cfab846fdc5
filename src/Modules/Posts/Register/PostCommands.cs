using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Posts.Shifts;

namespace Wutong.Posts.Register;

/// <summary>设岗.</summary>
internal sealed record OpenPost(PostDraft Draft) : ICommand;

/// <summary>改岗位. Shifts that stand keep their times.</summary>
internal sealed record ChangePost(Guid Post, PostDraft Draft) : ICommand;

/// <summary>撤岗: no new shifts; what was served stays.</summary>
internal sealed record ClosePost(Guid Post) : ICommand;

/// <summary>恢复岗位.</summary>
internal sealed record ReopenPost(Guid Post) : ICommand;

internal sealed class OpenPostHandler(PostBook book) : Handler<OpenPost>
{
    public override Permission Needs => PostsPermissions.Keep;
    public override Target? TargetOf(OpenPost command, IWrite write) => book.PlaceOf(command.Draft, write) is { } place ? new(place) : null;

    public override Answer Run(OpenPost command, IWrite write)
    {
        var id = write.NewId();
        var row = book.Fill(command.Draft, new() { Id = id, Number = RecordNumbers.Of(id, write.Now), Name = "", Duty = "", Rule = "", IsOpen = true, Place = book.PlaceOf(command.Draft, write)! }, write);
        write.Db.Add(row);
        return new Answer.Done("post", row.Id);
    }
}

internal sealed class ChangePostHandler(PostBook book) : Handler<ChangePost>
{
    public override Permission Needs => PostsPermissions.Keep;
    public override Target? TargetOf(ChangePost command, IWrite write) => PostBook.Find(command.Post, write) is { } row ? Target.Of(row) : null;

    public override Answer Run(ChangePost command, IWrite write)
    {
        var row = PostBook.Find(command.Post, write)!;
        if (!row.IsOpen) return No("posts.is-closed", "这个岗位已经撤了，先恢复再改。", "This post is closed; open it again first.");
        var place = book.PlaceOf(command.Draft, write);
        if (place is null || !write.Actor.ReachOf(Needs, write.Rights).Covers(new(place))) return new Answer.Denied(false); // nor given away
        if (place != row.Place && write.Db.Set<ShiftRow>().Any(s => s.PostId == row.Id)) return No("posts.has-shifts", "这个岗位排过班，辖区不能改；请另设一个。", "This post has had shifts and stays in its area; open another one.", "area");
        book.Fill(command.Draft, row, write);
        return new Answer.Done("post", row.Id);
    }
}

internal sealed class ClosePostHandler : Handler<ClosePost>
{
    public override Permission Needs => PostsPermissions.Keep;
    public override Target? TargetOf(ClosePost command, IWrite write) => PostBook.Find(command.Post, write) is { } row ? Target.Of(row) : null;

    public override Answer Run(ClosePost command, IWrite write)
    {
        var row = PostBook.Find(command.Post, write)!;
        if (!row.IsOpen) return No("posts.is-closed", "这个岗位已经撤了。", "This post is closed already.");
        var ahead = write.Db.Set<ShiftRow>().Count(s => s.PostId == row.Id && s.State == ShiftState.Planned && s.EndsAtUtc > write.Now);
        if (ahead > 0) return No("posts.has-shifts-ahead", $"还有 {ahead} 个班次没有结束，先取消它们，认领的人会收到通知。", $"{ahead} shifts are not over; cancel them first, and whoever claimed one is told.");
        row.IsOpen = false;
        return new Answer.Done("post", row.Id);
    }
}

internal sealed class ReopenPostHandler : Handler<ReopenPost>
{
    public override Permission Needs => PostsPermissions.Keep;
    public override Target? TargetOf(ReopenPost command, IWrite write) => PostBook.Find(command.Post, write) is { } row ? Target.Of(row) : null;

    public override Answer Run(ReopenPost command, IWrite write)
    {
        var row = PostBook.Find(command.Post, write)!;
        if (row.IsOpen) return No("posts.is-open", "这个岗位没有撤。", "This post is open.");
        row.IsOpen = true;
        return new Answer.Done("post", row.Id);
    }
}
