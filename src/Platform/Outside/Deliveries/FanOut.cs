using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Platform.Writing.Outbox;

namespace Wutong.Platform.Outside.Deliveries;

/// <summary>分发: what the outbox told of since the last time becomes one delivery for each subscription that wants it.</summary>
internal sealed record FanOut(OutboxAt From, OutboxAt To, IReadOnlyList<(Guid Subscription, OutboxMessage Message)> New) : ICommand;

internal sealed class FanOutHandler : Handler<FanOut>
{
    public const string Cursor = "outside";
    public override Permission Needs => OutsidePermissions.Deliver;
    protected internal override bool IsHousekeeping => true;
    public override IEnumerable<HotKey> Locks(FanOut command, Actor actor) => [HotKey.Of("outside-fan-out")];
    public override Target TargetOf(FanOut command, IWrite write) => Target.Installation;

    public override Answer Run(FanOut command, IWrite write)
    {
        if (!OutboxCursorRow.Advance(Cursor, command.From, command.To, write)) return No("outside.moved-on", "别的节点已经分发过。", "Another node has done it meanwhile.");
        var active = write.Db.Set<SubscriptionRow>().TagWith("outside.active").Where(s => s.IsActive).Select(s => s.Id).ToHashSet();
        foreach (var (subscription, message) in command.New.Where(n => active.Contains(n.Subscription)))
        {
            write.Db.Add(new DeliveryRow
            {
                Id = write.NewId(), SubscriptionId = subscription, OutboxId = message.At.Id, OutboxTx = message.At.Tx, Topic = message.Topic, Kind = message.Kind, RecordId = message.RecordId,
                AtUtc = message.AtUtc, State = DeliveryState.Waiting, FirstUtc = write.Now, NextUtc = write.Now,
            });
        }
        return new Answer.Done("outbox", command.To.Id.ToString(CultureInfo.InvariantCulture));
    }
}

/// <summary>Keeps the deliveries up with the outbox; rung every two seconds.</summary>
internal static class FanningOut
{
    public const string BellName = "outside-fan-out";
    private const int MostAtOnce = 500;
    private static readonly Actor Distributor = Actor.Program(BellName);

    public static async Task RingAsync(IServiceProvider scope, CancellationToken ct)
    {
        while (await OnceAsync(scope, ct)) { }
    }

    private static async Task<bool> OnceAsync(IServiceProvider scope, CancellationToken ct)
    {
        var db = scope.GetRequiredService<AppDb>();
        var from = await OutboxReader.WhereAsync(db, FanOutHandler.Cursor, ct);
        var messages = await OutboxReader.AfterAsync(db, from, MostAtOnce, ct);
        if (messages.Count == 0) return false;
        var subscriptions = await db.Set<SubscriptionRow>().AsNoTracking().TagWith("outside.subscriptions").Where(s => s.IsActive).ToListAsync(ct);
        var wanted = subscriptions.Count == 0 ? [] : await WantedAsync(scope, messages, subscriptions, ct);
        var answer = await scope.GetRequiredService<WriteDoor>().RunAsync(new FanOut(from, messages[^1].At, wanted), Distributor, null, ct);
        return answer is Answer.Done && messages.Count == MostAtOnce;
    }

    private static async Task<List<(Guid, OutboxMessage)>> WantedAsync(IServiceProvider scope, List<OutboxMessage> messages, List<SubscriptionRow> subscriptions, CancellationToken ct)
    {
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

/// <summary>The texts of some records, of every kind that has any.</summary>
internal sealed class OutsideTexts
{
    private readonly Dictionary<string, (IOutsideText Source, IReadOnlyDictionary<string, OutsideText> Texts)> _kinds = new(StringComparer.Ordinal);

    public static async Task<OutsideTexts> LoadAsync(IServiceProvider scope, IEnumerable<(string Kind, string Id)> records, CancellationToken ct)
    {
        var (texts, asked) = (new OutsideTexts(), records.ToLookup(r => r.Kind, r => r.Id, StringComparer.Ordinal));
        foreach (var source in scope.GetServices<IOutsideText>())
            if (asked.Contains(source.Kind)) texts._kinds.Add(source.Kind, (source, await source.LoadAsync([.. asked[source.Kind].Distinct(StringComparer.Ordinal)], ct)));
        return texts;
    }

    public bool Knows(string kind) => _kinds.ContainsKey(kind);

    public IOutsideText? SourceOf(string kind) => _kinds.TryGetValue(kind, out var found) ? found.Source : null;

    /// <returns>Null when the record is gone.</returns>
    public OutsideText? Of(string kind, string id) => _kinds.TryGetValue(kind, out var found) ? found.Texts.GetValueOrDefault(id) : null;

    public OutsideMessage MessageOf(DeliveryRow delivery)
    {
        var (label, text) = (SourceOf(delivery.Kind)?.LabelOf(delivery.Topic).Chinese ?? delivery.Topic, Of(delivery.Kind, delivery.RecordId));
        return new(delivery.Id.ToString("N"), delivery.Topic, label, delivery.AtUtc, text is null ? label : $"{label}：{text.Title}", text?.Lines ?? [], new(delivery.Kind, delivery.RecordId));
    }
}
