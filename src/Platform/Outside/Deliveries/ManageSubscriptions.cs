using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Outside.Deliveries;

internal static class OutsidePermissions
{
    public static Permission Manage { get; } = new("outside.manage", "管理对外通知", "Manage messages to others");

    /// <summary>The program's own fanning out and sending.</summary>
    public static Permission Deliver { get; } = new("outside.deliver", "投递对外通知", "Deliver messages to others");
}

/// <summary>What a subscription is for.</summary>
internal sealed record Wanted(string Name, string Topics, string? AreaCode = null, Guid? UnitId = null)
{
    /// <summary>The same, checked: topics such as "task.give" or "task.*".</summary>
    /// <exception cref="BadInputException">A text is missing or no topic.</exception>
    public Wanted Checked()
    {
        var topics = string.Join(' ', Input.Text("topics", Topics, 1, 500).Split((char[])[' ', '\n', ',', '，'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal));
        foreach (var topic in topics.Split(' '))
            if (topic.TrimEnd('*').Any(c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-')) || topic.IndexOf('*', StringComparison.Ordinal) is var star && star >= 0 && star != topic.Length - 1)
                throw new BadInputException("topics", $"“{topic}”不是主题，例如 task.give 或 task.*。", $"'{topic}' is no topic such as task.give or task.*.");
        return new(Input.Text("name", Name, 2, 50), topics, Input.Optional("areaCode", AreaCode, 15), UnitId);
    }
}

/// <summary>建立订阅. Address and secret come sealed, so that no command, key or audit ever holds them.</summary>
internal sealed record AddSubscription(Guid Id, string Kind, byte[] Sealed, string Shown, Wanted Wanted) : ICommand;

internal sealed class AddSubscriptionHandler : Handler<AddSubscription>
{
    public override Permission Needs => OutsidePermissions.Manage;
    public override Target TargetOf(AddSubscription command, IWrite write) => Target.Installation;

    public override Answer Run(AddSubscription command, IWrite write)
    {
        var wanted = command.Wanted.Checked();
        write.Db.Add(new SubscriptionRow
        {
            Id = command.Id, Kind = command.Kind, Sealed = command.Sealed, Shown = Shortened.Of(command.Shown, 100), MadeAtUtc = write.Now, ActiveSinceUtc = write.Now, IsActive = true,
            Name = wanted.Name, Topics = wanted.Topics, AreaCode = wanted.AreaCode, UnitId = wanted.UnitId,
        });
        return new Answer.Done("subscription", command.Id);
    }
}

/// <summary>修改订阅: what it is for. Another address is another subscription.</summary>
internal sealed record ChangeSubscription(Guid Subscription, Wanted Wanted) : ISubscriptionCommand;

internal sealed class ChangeSubscriptionHandler : SubscriptionHandler<ChangeSubscription>
{
    protected override Answer Run(SubscriptionRow row, ChangeSubscription command, IWrite write)
    {
        var wanted = command.Wanted.Checked();
        (row.Name, row.Topics, row.AreaCode, row.UnitId) = (wanted.Name, wanted.Topics, wanted.AreaCode, wanted.UnitId);
        return new Answer.Done("subscription", row.Id);
    }
}

/// <summary>启用或停用订阅. What waits for one switched off is given up, and can be sent again by hand.</summary>
internal sealed record SwitchSubscription(Guid Subscription, bool IsOn) : ISubscriptionCommand;

internal sealed class SwitchSubscriptionHandler : SubscriptionHandler<SwitchSubscription>
{
    private static readonly OutsideReason Off = new("switched-off", "订阅已停用", "The subscription was switched off");

    protected override Answer Run(SubscriptionRow row, SwitchSubscription command, IWrite write)
    {
        if (row.IsActive == command.IsOn) return new Answer.Done("subscription", row.Id);
        row.IsActive = command.IsOn;
        if (command.IsOn) (row.ActiveSinceUtc, row.FailuresInRow, row.ShutUntilUtc) = (write.Now, 0, null);
        else
        {
            foreach (var waiting in write.Db.Set<DeliveryRow>().AsTracking().TagWith("outside.waiting-of").Where(d => d.SubscriptionId == row.Id && d.State == DeliveryState.Waiting)) waiting.GiveUp(Off, write.Now);
        }
        return new Answer.Done("subscription", row.Id);
    }
}

/// <summary>试发: one message that says it is a trial.</summary>
internal sealed record SendTrial(Guid Subscription) : ISubscriptionCommand;

internal sealed class SendTrialHandler : SubscriptionHandler<SendTrial>
{
    protected override Answer Run(SubscriptionRow row, SendTrial command, IWrite write)
    {
        if (!row.IsActive) return SubscriptionIsOff;
        var id = write.NewId();
        write.Db.Add(new DeliveryRow
        {
            Id = id, SubscriptionId = row.Id, OutboxTx = 0, Topic = TrialText.Topic, Kind = TrialText.RecordKind, RecordId = row.Id.ToString(), AtUtc = write.Now,
            State = DeliveryState.Waiting, FirstUtc = write.Now, NextUtc = write.Now,
        });
        return new Answer.Done("delivery", id);
    }
}

/// <summary>重发: a message that was given up is tried again from the start.</summary>
internal sealed record ReplayDelivery(Guid Delivery) : ICommand;

internal sealed class ReplayDeliveryHandler : Handler<ReplayDelivery>
{
    public override Permission Needs => OutsidePermissions.Manage;
    public override Target? TargetOf(ReplayDelivery command, IWrite write) => write.Db.Set<DeliveryRow>().Any(d => d.Id == command.Delivery) ? Target.Installation : null;

    public override Answer Run(ReplayDelivery command, IWrite write)
    {
        var row = write.Db.Set<DeliveryRow>().AsTracking().Single(d => d.Id == command.Delivery);
        if (row.State != DeliveryState.Dead) return No("outside.not-dead", "这条消息没有作废，不用重发。", "This message was not given up; there is nothing to replay.");
        if (!write.Db.Set<SubscriptionRow>().Any(s => s.Id == row.SubscriptionId && s.IsActive)) return SubscriptionHandler<SwitchSubscription>.SubscriptionIsOff;
        (row.State, row.Attempts, row.FirstUtc, row.NextUtc, row.EndedAtUtc) = (DeliveryState.Waiting, 0, write.Now, write.Now, null);
        return new Answer.Done("delivery", row.Id);
    }
}

/// <summary>A command about one subscription that exists.</summary>
internal interface ISubscriptionCommand : ICommand
{
    Guid Subscription { get; }
}

internal abstract class SubscriptionHandler<TCommand> : Handler<TCommand> where TCommand : class, ISubscriptionCommand
{
    public static Answer SubscriptionIsOff { get; } = new Answer.Refused("outside.switched-off", "这个订阅已停用，请先启用。", "This subscription is switched off; switch it on first.");

    public override Permission Needs => OutsidePermissions.Manage;
    public override IEnumerable<HotKey> Locks(TCommand command, Actor actor) => [HotKey.Of("outside", command.Subscription)];
    public override Target? TargetOf(TCommand command, IWrite write) => write.Db.Set<SubscriptionRow>().Any(s => s.Id == command.Subscription) ? Target.Installation : null;
    public override Answer Run(TCommand command, IWrite write) => Run(write.Db.Set<SubscriptionRow>().AsTracking().Single(s => s.Id == command.Subscription), command, write);
    protected abstract Answer Run(SubscriptionRow row, TCommand command, IWrite write);
}
