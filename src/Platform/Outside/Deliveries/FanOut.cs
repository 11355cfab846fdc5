using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Platform.Writing.Outbox;

namespace Wutong.Platform.Outside.Deliveries;

/// <summary>分发: what the outbox told of since the last time becomes one delivery for each subscription that wants it.</summary>
internal sealed record FanOut(OutboxAt From, OutboxAt To, IReadOnlyList<(Guid Subscription, OutboxMessage Message)> New) : ITakesOutbox;

internal sealed class FanOutHandler : OutboxTaker<FanOut>
{
    public override Permission Needs => OutsidePermissions.Deliver;
    protected override string Cursor => FanningOut.BellName;

    protected override void Take(FanOut command, IWrite write)
    {
        var active = write.Db.Set<SubscriptionRow>().TagWith("outside.active").Where(s => s.IsActive).Select(s => s.Id).ToHashSet();
        foreach (var (subscription, message) in command.New.Where(n => active.Contains(n.Subscription)))
        {
            write.Db.Add(new DeliveryRow
            {
                Id = write.NewId(), SubscriptionId = subscription, OutboxId = message.At.Id, OutboxTx = message.At.Tx, Topic = message.Topic, Kind = message.Kind, RecordId = message.RecordId,
                AtUtc = message.AtUtc, State = DeliveryState.Waiting, FirstUtc = write.Now, NextUtc = write.Now,
            });
        }
    }
}

/// <summary>Keeps the deliveries up with the outbox; rung every two seconds.</summary>
internal static class FanningOut
{
    public const string BellName = "outside-fan-out";

    public static Task RingAsync(IServiceProvider scope, CancellationToken ct) => OutboxReading.RingAsync(BellName, scope, async (batch, c) => new FanOut(batch.From, batch.To, await WantedAsync(scope, batch.Messages, c)), ct);

    private static async Task<IReadOnlyList<(Guid, OutboxMessage)>> WantedAsync(IServiceProvider scope, IReadOnlyList<OutboxMessage> messages, CancellationToken ct)
    {
        var subscriptions = await scope.GetRequiredService<AppDb>().Set<SubscriptionRow>().AsNoTracking().TagWith("outside.subscriptions").Where(s => s.IsActive).ToListAsync(ct);
        if (subscriptions.Count == 0) return [];
        var wanted = new List<(Guid, OutboxMessage)>();
        var texts = await OutsideTexts.LoadAsync(scope, messages.Select(m => (m.Kind, m.RecordId)), ct);
        foreach (var message in messages.Where(m => texts.Knows(m.Kind)))
        {
            var text = texts.Of(message.Kind, message.RecordId);
            foreach (var subscription in subscriptions.Where(s => s.Wants(message.Topic, message.AtUtc, text?.Place, text?.UnitId))) wanted.Add((subscription.Id, message));
        }
        return wanted;
    }
}
