using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Jobs;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Platform.Writing.Outbox;

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

/// <summary>分发通知: what the outbox told of becomes a notice for each account it is for.</summary>
internal sealed record FanOutNotices(OutboxAt From, OutboxAt To, IReadOnlyList<(string Kind, NoticeMessage Message, Guid Account)> New) : ICommand;

internal sealed class FanOutNoticesHandler : Handler<FanOutNotices>
{
    public const string Cursor = "notices";
    public static Permission Permission { get; } = new("notices.fan-out", "分发通知", "Hand out notices");
    public override Permission Needs => Permission;
    protected internal override bool IsHousekeeping => true;
    public override IEnumerable<HotKey> Locks(FanOutNotices command, Actor actor) => [HotKey.Of("notices-fan-out")];
    public override Target TargetOf(FanOutNotices command, IWrite write) => Target.Installation;

    public override Answer Run(FanOutNotices command, IWrite write)
    {
        if (!OutboxCursorRow.Advance(Cursor, command.From, command.To, write)) return No("notices.moved-on", "别的节点已经分发过。", "Another node has done it meanwhile.");
        foreach (var (kind, message, account) in command.New)
            write.Db.Add(new NoticeRow { Id = write.NewId(), AccountId = account, OutboxId = message.Id, Topic = message.Topic, Kind = kind, RecordId = message.RecordId, AtUtc = message.AtUtc, MadeAtUtc = write.Now });
        return new Answer.Done("outbox", command.To.Id.ToString(CultureInfo.InvariantCulture));
    }
}

/// <summary>Keeps the notices up with the outbox; rung every two seconds.</summary>
internal static class Noticing
{
    public const string BellName = "notices";
    private const int MostAtOnce = 500;

    public static async Task RingAsync(IServiceProvider scope, CancellationToken ct)
    {
        while (await OnceAsync(scope, ct)) { }
    }

    private static async Task<bool> OnceAsync(IServiceProvider scope, CancellationToken ct)
    {
        var db = scope.GetRequiredService<AppDb>();
        var from = await OutboxReader.WhereAsync(db, FanOutNoticesHandler.Cursor, ct);
        var messages = await OutboxReader.AfterAsync(db, from, MostAtOnce, ct);
        if (messages.Count == 0) return false;
        var made = new List<(string, NoticeMessage, Guid)>();
        foreach (var source in scope.GetServices<INoticeSource>())
        {
            var told = messages.Where(m => m.Kind == source.Kind).Select(m => new NoticeMessage(m.At.Id, m.Topic, m.RecordId, m.AtUtc)).ToList();
            if (told.Count > 0) made.AddRange((await source.ReadersOfAsync(told, ct)).Distinct().Select(r => (source.Kind, r.Message, r.Account)));
        }
        var answer = await scope.GetRequiredService<WriteDoor>().RunAsync(new FanOutNotices(from, messages[^1].At, made), Actor.Program(BellName), null, ct);
        return answer is Answer.Done && messages.Count == MostAtOnce;
    }
}

internal static class NoticeServices
{
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddSingleton<IModelPart, NoticesModel>().AddPagesOf(typeof(NoticeServices))
        .AddPermission(MarkNoticesReadHandler.Own, Roles.Resident)
        .AddPermission(FanOutNoticesHandler.Permission)
        .AddCommand<MarkNoticesRead, MarkNoticesReadHandler>("notices.mark-read")
        .AddCommand<FanOutNotices, FanOutNoticesHandler>("notices.fan-out", isOnApi: false)
        .AddScoped<NoticeQuery>().AddScoped<INavCount>(s => s.GetRequiredService<NoticeQuery>())
        .AddNav(new("通知", "Notices", "news", "notices", 6, OnPhone: false, Needs: MarkNoticesReadHandler.Own))
        .AddBell(Noticing.BellName, TimeSpan.FromSeconds(2), Noticing.RingAsync);
}
