namespace Wutong.Platform.Outside.Pace;

/// <summary>熔断: what is known of a destination's health. A value: keep it beside the destination, in memory or in a row.</summary>
/// <param name="FailuresInRow">Tries in a row that found it not answering.</param>
/// <param name="ShutUntilUtc">It is left alone until then; after that one message goes as a probe.</param>
public sealed record Circuit(int FailuresInRow, DateTime? ShutUntilUtc)
{
    public const int MostFailures = 5;
    public static readonly Circuit Fresh = new(0, null);
    private static readonly TimeSpan FirstShut = TimeSpan.FromMinutes(1), LongestShut = TimeSpan.FromHours(1);

    /// <summary>How many messages may be sent to it now.</summary>
    /// <returns>0 while it is left alone; 1 for the probe; else <see cref="int.MaxValue"/>.</returns>
    public int Room(DateTime nowUtc) => ShutUntilUtc is not { } until ? int.MaxValue : nowUtc < until ? 0 : 1;

    /// <summary>What is known after a try. A dead message says nothing of the destination: it answered.</summary>
    public Circuit After(SendOutcome outcome, DateTime nowUtc) => outcome switch
    {
        SendOutcome.Sent => Fresh,
        SendOutcome.Later later => Fail(later.RetryAfter, nowUtc),
        _ => ShutUntilUtc is null ? this : Fresh,
    };

    /// <summary>Five failures shut it for a minute, each further one twice as long up to an hour; "come back in n seconds" shuts it at once.</summary>
    private Circuit Fail(TimeSpan? asked, DateTime nowUtc)
    {
        var failures = FailuresInRow + 1;
        var shut = failures < MostFailures ? TimeSpan.Zero : FirstShut * Math.Pow(2, Math.Min(failures - MostFailures, 10));
        if (shut > LongestShut) shut = LongestShut;
        if (asked is { } wait && wait > shut) shut = wait < RetryPlan.Oldest ? wait : RetryPlan.Oldest;
        return new(failures, shut > TimeSpan.Zero ? nowUtc + shut : null);
    }
}
