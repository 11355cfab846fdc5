using CsCheck;
using Wutong.Platform.Outside;
using Wutong.Platform.Outside.Pace;

namespace Wutong.Tests.Outside;

public sealed class RetryTests
{
    private static readonly DateTime Start = new(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc);
    private static readonly OutsideReason Reason = new("http-503", "忙", "busy");

    private static SendOutcome.Later Later(TimeSpan? after = null) => new(Reason, after);

    [Theory, InlineData(1, 1), InlineData(2, 2), InlineData(3, 4), InlineData(8, 128), InlineData(9, 256), InlineData(10, 360), InlineData(11, 360)]
    public void Waits_double_up_to_six_hours(int attempt, int minutes)
    {
        var waits = Enumerable.Range(0, 50).Select(seed => Assert.IsType<Retry.At>(RetryPlan.Next(attempt, Later(), Start, Start, new Random(seed))).AtUtc - Start).ToList();
        Assert.All(waits, w => Assert.InRange(w.TotalMinutes, minutes, minutes * 1.25));
        Assert.True(waits.Distinct().Count() > 40, "many that failed together must not come back together");
    }

    [Fact]
    public void Sent_is_done_and_dead_is_given_up_at_once()
    {
        Assert.IsType<Retry.Done>(RetryPlan.Next(1, SendOutcome.Sent.It, Start, Start, new Random(1)));
        Assert.Equal("http-503", Assert.IsType<Retry.GiveUp>(RetryPlan.Next(1, new SendOutcome.Dead(Reason), Start, Start, new Random(1))).Reason.Code);
        Assert.Equal("gave-up-attempts", Assert.IsType<Retry.GiveUp>(RetryPlan.Next(12, Later(), Start, Start, new Random(1))).Reason.Code);
        Assert.Equal("gave-up-age", Assert.IsType<Retry.GiveUp>(RetryPlan.Next(1, Later(TimeSpan.FromDays(4)), Start, Start, new Random(1))).Reason.Code);
        Assert.Equal("gave-up-age", Assert.IsType<Retry.GiveUp>(RetryPlan.Next(1, Later(TimeSpan.MaxValue), Start, Start, new Random(1))).Reason.Code);
    }

    /// <summary>Whatever a receiver answers: no try comes sooner than it asked or than the plan says, none after three days, none after the twelfth, and it ends.</summary>
    [Fact]
    public void A_receiver_that_never_takes_it_is_left_in_the_end() =>
        Gen.Select(Gen.Int[0, 200_000].Array[12], Gen.Int).Sample((asks, seed) =>
        {
            var random = new Random(seed);
            var now = Start;
            for (var attempt = 1; ; attempt++)
            {
                Assert.InRange(attempt, 1, 12);
                TimeSpan? asked = asks[attempt - 1] % 3 == 0 ? TimeSpan.FromSeconds(asks[attempt - 1]) : null;
                if (RetryPlan.Next(attempt, Later(asked), Start, now, random) is not Retry.At at) break;
                Assert.True(at.AtUtc - now >= (asked ?? TimeSpan.FromMinutes(1)));
                Assert.True(at.AtUtc - now >= RetryPlan.Wait(attempt));
                Assert.False(RetryPlan.IsTooOld(Start, at.AtUtc));
                now = at.AtUtc;
            }
        }, iter: 2000);

    [Fact]
    public void Five_failures_shut_a_destination_and_one_success_opens_it()
    {
        var circuit = Circuit.Fresh;
        for (var i = 0; i < 4; i++) circuit = circuit.After(Later(), Start);
        Assert.Equal(int.MaxValue, circuit.Room(Start));
        circuit = circuit.After(Later(), Start);
        Assert.Equal(0, circuit.Room(Start.AddSeconds(59)));
        Assert.Equal(1, circuit.Room(Start.AddSeconds(60)));
        Assert.Equal(Start.AddMinutes(3), circuit.After(Later(), Start.AddMinutes(1)).ShutUntilUtc);
        Assert.Equal(Circuit.Fresh, circuit.After(SendOutcome.Sent.It, Start.AddMinutes(1)));
        Assert.Equal(Circuit.Fresh, circuit.After(new SendOutcome.Dead(Reason), Start.AddMinutes(1))); // it answered
        Assert.Equal(0, Circuit.Fresh.After(Later(TimeSpan.FromMinutes(10)), Start).Room(Start.AddMinutes(9)));
    }

    /// <summary>A destination that is down for a day is met seldom, whatever waits for it.</summary>
    [Fact]
    public void A_dead_destination_is_not_hammered() => Gen.Int[1, 120].Sample(secondsBetweenLooks =>
    {
        var (circuit, tries) = (Circuit.Fresh, 0);
        for (var now = Start; now < Start.AddDays(1); now = now.AddSeconds(secondsBetweenLooks))
            for (var room = Math.Min(circuit.Room(now), 3); room > 0; room--, tries++) circuit = circuit.After(Later(), now);
        Assert.InRange(tries, 5 + 20, 5 + 3 + 32);
    }, iter: 60);
}
