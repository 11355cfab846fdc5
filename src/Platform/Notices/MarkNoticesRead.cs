using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Notices;

/// <summary>全部标为已读: everything up to what the reader had before them.</summary>
internal sealed record MarkNoticesRead(DateTimeOffset UpTo) : ICommand;

internal sealed class MarkNoticesReadHandler : Handler<MarkNoticesRead>
{
    public static Permission Own { get; } = new("notices.own", "看自己的通知", "Read one's own notices");
    public override Permission Needs => Own;
    public override IEnumerable<HotKey> Locks(MarkNoticesRead command, Actor actor) => [HotKey.Of("notice-mark", actor.Id)];
    public override Target TargetOf(MarkNoticesRead command, IWrite write) => Target.Own(write.Actor);

    public override Answer Run(MarkNoticesRead command, IWrite write)
    {
        var (me, upTo) = (write.Actor.Id, command.UpTo.UtcDateTime.ToMicroseconds());
        if (upTo > write.Now) upTo = write.Now; // what comes later is unread
        var mark = write.Db.Set<NoticeMarkRow>().AsTracking().SingleOrDefault(m => m.AccountId == me);
        if (mark is null) write.Db.Add(new NoticeMarkRow { AccountId = me, ReadUpToUtc = upTo });
        else if (upTo > mark.ReadUpToUtc) mark.ReadUpToUtc = upTo;
        return new Answer.Done("notice_mark", me);
    }
}
