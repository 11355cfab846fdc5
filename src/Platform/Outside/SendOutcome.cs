namespace Wutong.Platform.Outside;

/// <summary>发送结果: what one try came to. Reasons carry no key, address of a person or text of a message.</summary>
public abstract record SendOutcome
{
    private SendOutcome() { }

    public sealed record Sent : SendOutcome
    {
        public static readonly Sent It = new();
    }

    /// <summary>Worth another try, not before <paramref name="RetryAfter"/> when the other side said so.</summary>
    public sealed record Later(OutsideReason Reason, TimeSpan? RetryAfter = null) : SendOutcome;

    /// <summary>Trying again would bring the same answer; somebody has to mend it.</summary>
    public sealed record Dead(OutsideReason Reason) : SendOutcome;
}

/// <param name="Code">Stable, for counting: <c>http-404</c>, <c>refused-address</c>.</param>
public sealed record OutsideReason(string Code, string Chinese, string English);
