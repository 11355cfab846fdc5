using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Outside;
using Wutong.Platform.Outside.Pace;
using Wutong.Platform.Writing;

namespace Wutong.Open311.Peers;

/// <summary>A command of the sending bell about one sending.</summary>
internal interface ISendingCommand : ICommand
{
    Guid Sending { get; }
}

internal abstract class SendingHandler<TCommand> : Handler<TCommand> where TCommand : class, ISendingCommand
{
    public override Permission Needs => Open311Permissions.Exchange;
    public override Target? TargetOf(TCommand command, IWrite write) => write.Db.Set<SendingRow>().Any(s => s.Id == command.Sending) ? Target.Installation : null;
    public override Answer Run(TCommand command, IWrite write) => Run(write.Db.Set<SendingRow>().AsTracking().Single(s => s.Id == command.Sending), command, write);
    protected abstract Answer Run(SendingRow row, TCommand command, IWrite write);
}

/// <summary>记下将要转送: before the call, so that after a crash it is known that it may have been made.</summary>
internal sealed record BeginSending(Guid Sending) : ISendingCommand;

internal sealed class BeginSendingHandler : SendingHandler<BeginSending>
{
    /// <summary>Longer than a call takes: still standing so then, the program ended in between.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    protected override Answer Run(SendingRow row, BeginSending command, IWrite write)
    {
        if (row.State is not (SendingState.Waiting or SendingState.Calling) || row.NextUtc is null || row.NextUtc > write.Now) return No("open311.not-due", "还没到时候。", "It is not due.");
        (row.State, row.CalledUtc, row.NextUtc, row.Attempts) = (SendingState.Calling, write.Now, write.Now + Patience, row.Attempts + 1);
        return new Answer.Done("open311_sending", row.Id);
    }
}

/// <summary>记下转送结果.</summary>
/// <param name="OutsideId">Its number there; with neither that nor a token the other side gives none.</param>
internal sealed record EndSending(Guid Sending, bool IsTaken, string? OutsideId, string? Token, OutsideReason? Reason, bool IsUnsure, bool IsForGood, TimeSpan? RetryAfter) : ISendingCommand;

internal sealed class EndSendingHandler : SendingHandler<EndSending>
{
    protected override Answer Run(SendingRow row, EndSending command, IWrite write)
    {
        row.Say(command.Reason);
        if (command.IsTaken) Take(row, command, write.Now);
        else if (command.IsUnsure) (row.State, row.NextUtc) = (SendingState.Unsure, null);
        else
        {
            SendOutcome outcome = command.IsForGood ? new SendOutcome.Dead(command.Reason!) : new SendOutcome.Later(command.Reason!, command.RetryAfter);
            var next = RetryPlan.Next(Math.Max(row.Attempts, 1), outcome, row.FirstUtc, write.Now, Random.Shared);
            if (next is Retry.At at) (row.State, row.NextUtc) = (row.Token is null ? SendingState.Waiting : SendingState.Token, at.AtUtc);
            else
            {
                (row.State, row.NextUtc) = (SendingState.Dead, null);
                if (next is Retry.GiveUp up) row.Say(up.Reason);
            }
        }
        return new Answer.Done("open311_sending", row.Id);
    }

    private static void Take(SendingRow row, EndSending command, DateTime now)
    {
        if (command is { OutsideId: null, Token: { } token })
        {
            row.Attempts = row.State == SendingState.Token ? row.Attempts + 1 : 0; // asked for sooner than a failed call is repeated
            (row.State, row.Token, row.NextUtc) = (SendingState.Token, token, now + TimeSpan.FromSeconds(Math.Min(5 * Math.Pow(2, Math.Min(row.Attempts, 12)), 6 * 3600)));
        }
        else (row.State, row.OutsideId, row.SentUtc, row.NextUtc) = (SendingState.Sent, command.OutsideId, now, null);
    }
}
