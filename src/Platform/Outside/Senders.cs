using Microsoft.Extensions.Logging;

namespace Wutong.Platform.Outside;

/// <summary>全部发送渠道: finds the sender for a destination and logs what came of it, without text, address or key.</summary>
public sealed partial class Senders
{
    private static readonly OutsideReason UnknownKind = new("unknown-kind", "没有这种接收方式", "There is no such kind of destination");
    private readonly Dictionary<string, ISender> _senders;
    private readonly ILogger<Senders> _log;

    public Senders(IEnumerable<ISender> senders, ILogger<Senders> log) => (_senders, _log) = (senders.ToDictionary(s => s.Kind), log);

    /// <inheritdoc cref="ISender.SendAsync"/>
    public async Task<SendOutcome> SendAsync(Destination destination, OutsideMessage message, CancellationToken ct)
    {
        var outcome = _senders.TryGetValue(destination.Kind, out var sender)
            ? await sender.SendAsync(destination, message, ct)
            : new SendOutcome.Dead(UnknownKind);
        if (outcome is SendOutcome.Sent) Sent(_log, message.Topic, message.Id, destination.Kind);
        else if (outcome is SendOutcome.Later later) Later(_log, message.Topic, message.Id, destination.Kind, later.Reason.Code);
        else if (outcome is SendOutcome.Dead dead) Dead(_log, message.Topic, message.Id, destination.Kind, dead.Reason.Code);
        return outcome;
    }

    [LoggerMessage(EventId = 1101, Level = LogLevel.Debug, Message = "Told {Topic} {MessageId} by {Kind}")]
    private static partial void Sent(ILogger log, string topic, string messageId, string kind);

    [LoggerMessage(EventId = 1102, Level = LogLevel.Information, Message = "Could not tell {Topic} {MessageId} by {Kind} yet: {Reason}")]
    private static partial void Later(ILogger log, string topic, string messageId, string kind, string reason);

    [LoggerMessage(EventId = 1103, Level = LogLevel.Warning, Message = "Cannot tell {Topic} {MessageId} by {Kind}: {Reason}. Mend the destination and send it again")]
    private static partial void Dead(ILogger log, string topic, string messageId, string kind, string reason);
}
