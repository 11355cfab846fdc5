using System.Globalization;
using Wutong.Cases.Life;
using Wutong.Platform.Time;

namespace Wutong.Tests.Cases;

/// <summary>Generated cases live through the table of moves on calendars with holidays and make-up days, with waiting lists, extensions, new editions of the calendar and a server's clock that is set back; every deadline on the way is judged by <see cref="PlainReckoning"/>.</summary>
/// <remarks>The full count is a command: ./dev fuzz clocks 5000000.</remarks>
public sealed class CaseClockTests
{
    private const int CasesACalendar = 2_000, Days = 900;
    private static readonly CaseMove[] MostMoves = Enum.GetValues<CaseMove>();

    /// <summary>By hand, per stage: whose limit runs. 1 accept, 2 verify, 3 dispatch, 4 handle, 5 check.</summary>
    private static readonly Dictionary<CaseStage, int> LimitOf = new()
    {
        [CaseStage.Reported] = 1, [CaseStage.Verifying] = 2, [CaseStage.Registered] = 3, [CaseStage.Returned] = 3, [CaseStage.Dispatched] = 4, [CaseStage.Handling] = 4, [CaseStage.Rework] = 4, [CaseStage.Reopened] = 4, [CaseStage.Done] = 5,
    };

    /// <summary>By hand: what stops no clock and starts none.</summary>
    private static readonly HashSet<CaseMove> Passing =
        [CaseMove.Accept, CaseMove.AddJoint, CaseMove.ReturnJoint, CaseMove.AskSuspension, CaseMove.RefuseSuspension, CaseMove.Urge, CaseMove.Supervise, CaseMove.Instruct, CaseMove.Escalate, CaseMove.Tell, CaseMove.Grade, CaseMove.Publish, CaseMove.Withhold, CaseMove.ConfirmSatisfied];

    [Fact]
    public void No_generated_case_breaks_a_law_of_deadlines()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("WUTONG_CLOCK_CASES") ?? "50000", CultureInfo.InvariantCulture);
        var seed = int.Parse(Environment.GetEnvironmentVariable("WUTONG_SEED") ?? Random.Shared.Next().ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        Console.WriteLine($"clocks: {count} cases, seed {seed}");
        var (moves, late) = (0L, 0L);
        Parallel.For(0, (count + CasesACalendar - 1) / CasesACalendar, new() { MaxDegreeOfParallelism = 2 }, batch =>
        {
            var random = new Random(HashCode.Combine(seed, batch));
            var editions = new[] { NewCalendar(random), NewCalendar(random) }.Select(c => (Calendar: c, Plain: new PlainReckoning(c, Days))).ToArray();
            for (var i = 0; i < Math.Min(CasesACalendar, count - batch * CasesACalendar); i++)
            {
                var (made, ran) = Live(random, editions);
                Interlocked.Add(ref moves, made);
                Interlocked.Add(ref late, ran);
            }
        });
        Console.WriteLine($"clocks: {moves} moves, {late} stages over their time, no law broken, seed {seed}");
        Assert.True(moves > count && late > count / 50);
    }

    private static (int Moves, int Late) Live(Random random, (WorkCalendar Calendar, PlainReckoning Plain)[] editions)
    {
        CaseLimits limits = new(Limit(random), Limit(random), Limit(random), Limit(random), Limit(random));
        WorkLimit[] byNumber = [default, limits.Accept, limits.Verify, limits.Dispatch, limits.Handle, limits.Check];
        var at = new DateTime(2022, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddTicks(random.NextInt64(TimeSpan.FromDays(300).Ticks));
        var (calendar, plain) = editions[0];
        var (stage, clock, late) = (CaseStage.Reported, CaseClock.Begin(at, limits, calendar), 0);
        Judge(plain.IsDue(at, limits.Accept, clock.DueUtc!.Value), "report", at, clock);
        for (var made = 1; ; made++)
        {
            if (CaseMoves.IsOver(stage) && random.Next(3) > 0 || made > 25) return (made, late);
            at += random.Next(20) == 0 ? -TimeSpan.FromMinutes(random.Next(60)) : TimeSpan.FromMinutes(Math.Pow(random.NextDouble(), 3) * 8_000); // the server's clock was set back
            if (random.Next(10) == 0) (calendar, plain) = editions[random.Next(2)]; // another edition is in force
            var move = MostMoves[random.Next(MostMoves.Length)];
            if (CaseMoves.After(stage, move) is not { } to) continue;
            DateTime? given = move == CaseMove.Extend ? (clock.DueUtc > at ? clock.DueUtc.Value : at) + TimeSpan.FromMinutes(random.Next(1, 9_000)) : null;
            if (clock.IsLate(at)) late++;
            Judge(clock.IsLate(at) == (clock.DueUtc is { } used && at > used), "late", at, clock);
            var after = clock.After(move, to, at, limits, calendar, given);
            if (Passing.Contains(move)) Judge(after == clock, $"{move} leaves the clock alone", at, after);
            else if (move == CaseMove.Extend) Judge(after.DueUtc == given && after.StartUtc == clock.StartUtc && after.Extensions == clock.Extensions + 1, "an extension", at, after);
            else if (LimitOf.TryGetValue(to, out var which)) Judge(after.StartUtc == at && after.SuspendedUtc is null && after.Extensions == 0 && plain.IsDue(at, byNumber[which], after.DueUtc!.Value), $"{move} starts the clock of {to}", at, after);
            else Judge(after.DueUtc is null && (to == CaseStage.Suspended) == (after.SuspendedUtc == at), $"{move} stops the clock", at, after);
            Judge((after.DueUtc is null) == (CaseMoves.IsOver(to) || to == CaseStage.Suspended), "a deadline where one runs", at, after);
            (stage, clock) = (to, after);
        }
    }

    private static void Judge(bool holds, string law, DateTime at, CaseClock clock)
    {
        if (!holds) Assert.Fail($"{law} at {at:u}: {clock}");
    }

    private static WorkLimit Limit(Random random) => random.Next(3) switch { 0 => WorkLimit.WorkingHours(random.Next(1, 60)), 1 => WorkLimit.WorkingDays(random.Next(1, 20)), _ => WorkLimit.Hours(random.Next(1, 200)) };

    /// <summary>Two years with holidays of up to eight days and make-up days among the weekends before and after.</summary>
    private static WorkCalendar NewCalendar(Random random)
    {
        var days = new Dictionary<DateOnly, CalendarDay>();
        for (var day = new DateOnly(2022, 1, 1); day < new DateOnly(2023, 12, 1); day = day.AddDays(random.Next(12, 60)))
        {
            for (var d = 0; d < random.Next(1, 9); d++) days[day.AddDays(d)] = new(day.AddDays(d), false, "假", "holiday", "test");
            var weekend = day.AddDays(9 + ((int)DayOfWeek.Saturday - (int)day.AddDays(9).DayOfWeek + 7) % 7);
            if (random.Next(2) == 0) days[weekend] = new(weekend, true, "调休", "make-up day", "test");
        }
        WorkSpell[] hours = random.Next(2) == 0 ? [new(new(8, 0), new(12, 0)), new(new(14, 0), new(18, 0))] : [new(new(9, 0), new(17, 30))];
        return new("test", [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], hours, days.Values, new(2022, 1, 1), new(2023, 12, 31));
    }
}
