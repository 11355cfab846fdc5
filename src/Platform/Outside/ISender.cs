namespace Wutong.Platform.Outside;

/// <summary>发送渠道: one way of telling somebody outside. Stateless; safe to call from many threads.</summary>
public interface ISender
{
    /// <summary>The kind of destination it serves, one of <see cref="DestinationKinds"/>.</summary>
    string Kind { get; }

    /// <summary>Tries once, within 20 seconds. What goes wrong outside is an outcome, never an exception; only <paramref name="ct"/> throws.</summary>
    Task<SendOutcome> SendAsync(Destination destination, OutsideMessage message, CancellationToken ct);
}
