using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Outside.Pace;
using Wutong.Platform.Secrets;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Outside.Deliveries;

/// <summary>投递: sends what is due, a few subscriptions side by side, each in order; rung every two seconds.</summary>
internal static class Sending
{
    public const string BellName = "outside-send";
    private const int MostSideBySide = 8;

    public static async Task RingAsync(IServiceProvider scope, CancellationToken ct)
    {
        var (db, now) = (scope.GetRequiredService<AppDb>(), scope.GetRequiredService<TimeProvider>().UtcNow);
        var due = await db.Set<SubscriptionRow>().AsNoTracking().TagWith("outside.due")
            .Where(s => s.IsActive && (s.ShutUntilUtc == null || s.ShutUntilUtc <= now) && (s.LeaseUntilUtc == null || s.LeaseUntilUtc <= now))
            .Where(s => db.Set<DeliveryRow>().Any(d => d.SubscriptionId == s.Id && d.State == DeliveryState.Waiting && d.NextUtc <= now)).Select(s => s.Id).ToListAsync(ct);
        var scopes = scope.GetRequiredService<IServiceScopeFactory>();
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = MostSideBySide, CancellationToken = ct }, async (id, stop) =>
        {
            await using var own = scopes.CreateAsyncScope();
            await ActivatorUtilities.CreateInstance<OneSending>(own.ServiceProvider, own.ServiceProvider).RunAsync(id, stop);
        });
    }
}

/// <summary>One round of sending to one subscription: claim, send outside any transaction, record each outcome, give back.</summary>
internal sealed class OneSending(IServiceProvider scope, AppDb db, WriteDoor door, Senders senders, Vault vault, TimeProvider time)
{
    private const int MostAtOnce = 200;
    private static readonly Actor Sender = Actor.Program(Sending.BellName);
    private static readonly OutsideReason
        Waited = new("waited", "等了太久，没有再发", "It waited too long and was not tried again"),
        CannotOpen = new("sealed", "订阅的地址和密钥打不开：运维密钥不对", "Address and secret of the subscription cannot be opened: the operator key is not the right one");

    /// <summary>After so long no new try begins: the next ring goes on. With one try of 20 s this stays within the lease.</summary>
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(15);
    private readonly Guid _lease = Guid.NewGuid();

    public async Task RunAsync(Guid id, CancellationToken ct)
    {
        if (await door.RunAsync(new ClaimSubscription(id, _lease), Sender, null, ct) is not Answer.Done) return;
        try { await SendDueAsync(id, ct); }
        finally { await door.RunAsync(new ReleaseSubscription(id, _lease), Sender, null, CancellationToken.None); }
    }

    private async Task SendDueAsync(Guid id, CancellationToken ct)
    {
        var began = time.UtcNow;
        var subscription = await db.Set<SubscriptionRow>().AsNoTracking().TagWith("outside.claimed").SingleAsync(s => s.Id == id, ct);
        var due = await db.Set<DeliveryRow>().AsNoTracking().TagWith("outside.due-of").Where(d => d.SubscriptionId == id && d.State == DeliveryState.Waiting && d.NextUtc <= began)
            .OrderBy(d => d.OutboxTx).ThenBy(d => d.OutboxId).ThenBy(d => d.Id).Take(MostAtOnce).ToListAsync(ct);
        var tooOld = due.Where(d => RetryPlan.IsTooOld(d.FirstUtc, began)).Select(d => d.Id).ToList();
        if (tooOld.Count > 0 && !await RecordAsync(id, tooOld, new SendOutcome.Later(Waited), null, ct)) return;
        due.RemoveAll(d => tooOld.Contains(d.Id));
        var texts = await OutsideTexts.LoadAsync(scope, due.Select(d => (d.Kind, d.RecordId)), ct);
        var destination = await OpenAsync(subscription, ct);
        var circuit = subscription.Circuit;
        foreach (var parcel in Parcels(subscription, [.. due.Select(texts.MessageOf)], began))
        {
            if (time.UtcNow - began > Round || circuit.Room(time.UtcNow) == 0) return;
            var tried = time.UtcNow;
            var outcome = destination is null ? new SendOutcome.Later(CannotOpen) : await senders.SendAsync(destination, parcel.Message, ct);
            if (!await RecordAsync(id, [.. parcel.Covers.Select(Guid.Parse)], outcome, tried, ct)) return;
            circuit = circuit.After(outcome, time.UtcNow);
        }
    }

    /// <summary>Robots take twenty a minute, the rest as a digest; everybody else gets each message alone.</summary>
    private static IReadOnlyList<Parcel> Parcels(SubscriptionRow subscription, List<OutsideMessage> messages, DateTime nowUtc) =>
        subscription.Kind is DestinationKinds.DingTalk or DestinationKinds.WeCom
            ? RobotPace.Decide(messages, [.. subscription.RecentUtc], nowUtc).Now
            : [.. messages.Select(m => new Parcel(m, [m.Id]))];

    /// <returns>False when the lease was lost: another node goes on.</returns>
    private async Task<bool> RecordAsync(Guid id, IReadOnlyList<Guid> deliveries, SendOutcome outcome, DateTime? triedAtUtc, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return await door.RunAsync(new RecordTry(id, _lease, deliveries, outcome, triedAtUtc), Sender, null, CancellationToken.None) is Answer.Done;
    }

    /// <returns>Null when the seal does not open.</returns>
    private async Task<Destination?> OpenAsync(SubscriptionRow subscription, CancellationToken ct)
    {
        try
        {
            var opened = JsonSerializer.Deserialize<SealedDestination>(await vault.OpenAsync(SealedDestination.Purpose, subscription.Id, subscription.Sealed, ct))!;
            return new(subscription.Kind, opened.Address, opened.Secret);
        }
        catch (Exception e) when (e is CryptographicException or OperatorKeyException) { return null; }
    }
}
