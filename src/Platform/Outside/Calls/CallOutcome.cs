namespace Wutong.Platform.Outside.Calls;

/// <summary>调用结果: what became of one call to another server.</summary>
public abstract record CallOutcome
{
    private CallOutcome() { }

    /// <summary>It answered, with whatever status.</summary>
    /// <param name="RetryAfter">How long it asked us to wait; null: it did not.</param>
    public sealed record Answered(int Status, byte[] Body, TimeSpan? RetryAfter = null) : CallOutcome;

    /// <summary>No byte of the call reached it: calling again repeats nothing.</summary>
    /// <param name="IsForGood">The address may not be called at all; somebody has to mend it.</param>
    public sealed record NotSent(OutsideReason Reason, bool IsForGood = false) : CallOutcome;

    /// <summary>It may have heard the call; its answer is not known.</summary>
    public sealed record Unknown(OutsideReason Reason) : CallOutcome;
}
