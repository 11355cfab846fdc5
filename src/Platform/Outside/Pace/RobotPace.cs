namespace Wutong.Platform.Outside.Pace;

/// <summary>机器人限速: a group robot takes 20 messages a minute; what goes beyond is folded into one digest.</summary>
/// <remarks>Source: the documents of DingTalk's and WeCom's group robots.</remarks>
public static class RobotPace
{
    public const int MostInWindow = 20;

    /// <summary>A minute, and one second because we count when we send and they when it arrives.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(61);

    /// <summary>What to send to one robot now.</summary>
    /// <param name="pending">In the order they are to be told.</param>
    /// <param name="recentUtc">Every try at this robot within the last <see cref="Window"/>, failed ones too; older ones do no harm.</param>
    public static PaceDecision Decide(IReadOnlyList<OutsideMessage> pending, IReadOnlyCollection<DateTime> recentUtc, DateTime nowUtc)
    {
        var counting = recentUtc.Where(t => t > nowUtc - Window).Order().ToList();
        var room = MostInWindow - counting.Count;
        if (pending.Count == 0) return new([], null);
        if (room <= 0) return new([], counting[^MostInWindow] + Window);
        if (pending.Count <= room) return new([.. pending.Select(Alone)], null);
        var rest = pending.Skip(room - 1).ToList();
        return new([.. pending.Take(room - 1).Select(Alone), new Parcel(Digest.Of(rest), [.. rest.Select(m => m.Id)])], null);
    }

    private static Parcel Alone(OutsideMessage message) => new(message, [message.Id]);
}

/// <param name="Now">To be sent now, in this order.</param>
/// <param name="AgainAtUtc">When there will be room; null: everything pending goes now.</param>
public sealed record PaceDecision(IReadOnlyList<Parcel> Now, DateTime? AgainAtUtc);

/// <summary>One sending and the pending messages it tells: they are done when it is sent.</summary>
public sealed record Parcel(OutsideMessage Message, IReadOnlyList<string> Covers);
