using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Outside.Pace;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Outside.Deliveries;

/// <summary>A command of the sending node about one subscription.</summary>
internal abstract class LeaseHandler<TCommand> : SubscriptionHandler<TCommand> where TCommand : class, ISubscriptionCommand
{
    public override Permission Needs => OutsidePermissions.Deliver;
    protected internal override bool IsHousekeeping => true;

    /// <summary>Somebody else sends now, or did after this one's lease ran out.</summary>
    protected static Answer Taken => No("outside.taken", "别的节点正在投递。", "Another node is sending to it.");
}

/// <summary>认领: until the lease ends only who holds it sends to this subscription, so order, pace and circuit hold in a cluster.</summary>
internal sealed record ClaimSubscription(Guid Subscription, Guid Lease) : ISubscriptionCommand;

internal sealed class ClaimSubscriptionHandler : LeaseHandler<ClaimSubscription>
{
    /// <summary>Longer than a ring sends, plus one try.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(60);

    protected override Answer Run(SubscriptionRow row, ClaimSubscription command, IWrite write)
    {
        if (!row.IsActive || (row.LeaseId is not null && row.LeaseUntilUtc > write.Now)) return Taken;
        (row.LeaseId, row.LeaseUntilUtc) = (command.Lease, write.Now + Length);
        return new Answer.Done("subscription", row.Id);
    }
}

/// <summary>交还认领.</summary>
internal sealed record ReleaseSubscription(Guid Subscription, Guid Lease) : ISubscriptionCommand;

internal sealed class ReleaseSubscriptionHandler : LeaseHandler<ReleaseSubscription>
{
    protected override Answer Run(SubscriptionRow row, ReleaseSubscription command, IWrite write)
    {
        if (row.LeaseId != command.Lease) return Taken;
        (row.LeaseId, row.LeaseUntilUtc) = (null, null);
        return new Answer.Done("subscription", row.Id);
    }
}

/// <summary>记下投递结果: of one try, which may have told several messages at once.</summary>
/// <param name="TriedAtUtc">Null: it was not tried, only found too old.</param>
internal sealed record RecordTry(Guid Subscription, Guid Lease, IReadOnlyList<Guid> Deliveries, SendOutcome Outcome, DateTime? TriedAtUtc) : ISubscriptionCommand;

internal sealed class RecordTryHandler : LeaseHandler<RecordTry>
{
    protected override Answer Run(SubscriptionRow row, RecordTry command, IWrite write)
    {
        if (row.LeaseId != command.Lease) return Taken; // paused meanwhile: another node has gone on
        if (command.TriedAtUtc is { } tried) row.Tried(command.Outcome, tried, write.Now);
        foreach (var delivery in write.Db.Set<DeliveryRow>().AsTracking().TagWith("outside.tried").Where(d => command.Deliveries.Contains(d.Id) && d.State == DeliveryState.Waiting)) Record(delivery, command.Outcome, write.Now);
        return new Answer.Done("subscription", row.Id);
    }

    private static void Record(DeliveryRow delivery, SendOutcome outcome, DateTime nowUtc)
    {
        delivery.Attempts++;
        if (outcome is SendOutcome.Later later) delivery.Say(later.Reason);
        switch (RetryPlan.Next(delivery.Attempts, outcome, delivery.FirstUtc, nowUtc, Random.Shared))
        {
            case Retry.At at: delivery.NextUtc = at.AtUtc; break;
            case Retry.GiveUp up: delivery.GiveUp(up.Reason, nowUtc); break;
            default: (delivery.State, delivery.EndedAtUtc, delivery.ReasonCode, delivery.ReasonZh, delivery.ReasonEn) = (DeliveryState.Sent, nowUtc, null, null, null); break;
        }
    }
}
