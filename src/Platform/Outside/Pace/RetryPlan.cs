namespace Wutong.Platform.Outside.Pace;

/// <summary>重试计划: when a message is tried again, and when it is given up (死信).</summary>
public static class RetryPlan
{
    public const int MostAttempts = 12;
    public static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1), LongestWait = TimeSpan.FromHours(6), Oldest = TimeSpan.FromDays(3);

    private static readonly OutsideReason
        Worn = new("gave-up-attempts", $"试了 {MostAttempts} 次仍未送达", $"Not delivered in {MostAttempts} attempts"),
        TooOld = new("gave-up-age", "三天内未能送达", "Not delivered within three days");

    /// <summary>What follows an attempt: waits of 1, 2, 4 ... minutes up to 6 hours, each longer by up to a quarter so that many do not come at once.</summary>
    /// <param name="attempt">1 for the first.</param>
    /// <param name="firstUtc">When the message was first to be sent.</param>
    public static Retry Next(int attempt, SendOutcome outcome, DateTime firstUtc, DateTime nowUtc, Random random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempt, 1);
        if (outcome is SendOutcome.Sent) return new Retry.Done();
        if (outcome is SendOutcome.Dead dead) return new Retry.GiveUp(dead.Reason);
        if (attempt >= MostAttempts) return new Retry.GiveUp(Worn);
        var wait = Spread(Wait(attempt), random);
        if (((SendOutcome.Later)outcome).RetryAfter is { } asked && asked > wait) wait = asked;
        return wait > firstUtc + Oldest - nowUtc ? new Retry.GiveUp(TooOld) : new Retry.At(nowUtc + wait);
    }

    /// <summary>True when a message that had to wait for its destination need not be tried any more.</summary>
    public static bool IsTooOld(DateTime firstUtc, DateTime nowUtc) => nowUtc - firstUtc > Oldest;

    internal static TimeSpan Wait(int attempt)
    {
        var wait = FirstWait * Math.Pow(2, Math.Min(attempt - 1, 20));
        return wait < LongestWait ? wait : LongestWait;
    }

    private static TimeSpan Spread(TimeSpan wait, Random random) => wait * (1 + random.NextDouble() / 4);
}

/// <summary>What becomes of a message after an attempt.</summary>
public abstract record Retry
{
    private Retry() { }
    public sealed record Done : Retry;
    public sealed record At(DateTime AtUtc) : Retry;

    /// <summary>死信: kept, shown, sent again only by hand.</summary>
    public sealed record GiveUp(OutsideReason Reason) : Retry;
}
