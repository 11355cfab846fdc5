using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Platform.Writing.Outbox;

namespace Wutong.Platform.Notices;

/// <summary>分发通知: what the outbox told of becomes a notice for each account it is for.</summary>
internal sealed record HandOutNotices(OutboxAt From, OutboxAt To, IReadOnlyList<(string Kind, NoticeMessage Message, Guid Account)> New) : ITakesOutbox;

internal sealed class HandOutNoticesHandler : OutboxTaker<HandOutNotices>
{
    public static Permission Permission { get; } = new("notices.fan-out", "分发通知", "Hand out notices");
    public override Permission Needs => Permission;
    protected override string Cursor => HandingOutNotices.BellName;

    protected override void Take(HandOutNotices command, IWrite write)
    {
        foreach (var (kind, message, account) in command.New)
            write.Db.Add(new NoticeRow { Id = write.NewId(), AccountId = account, OutboxId = message.Id, Topic = message.Topic, Kind = kind, RecordId = message.RecordId, AtUtc = message.AtUtc, MadeAtUtc = write.Now });
    }
}

/// <summary>Keeps the notices up with the outbox; rung every two seconds.</summary>
internal static class HandingOutNotices
{
    public const string BellName = "notices";

    public static Task RingAsync(IServiceProvider scope, CancellationToken ct) => OutboxReading.RingAsync(BellName, scope, (batch, c) => MakeAsync(scope, batch, c), ct);

    private static async Task<ITakesOutbox?> MakeAsync(IServiceProvider scope, OutboxBatch batch, CancellationToken ct)
    {
        var made = new List<(string, NoticeMessage, Guid)>();
        foreach (var source in scope.GetServices<INoticeSource>())
        {
            var told = batch.Of(source.Kind).Select(m => new NoticeMessage(m.At.Id, m.Topic, m.RecordId, m.AtUtc)).ToList();
            if (told.Count > 0) made.AddRange((await source.ReadersOfAsync(told, ct)).Distinct().Select(r => (source.Kind, r.Message, r.Account)));
        }
        return new HandOutNotices(batch.From, batch.To, made);
    }
}
