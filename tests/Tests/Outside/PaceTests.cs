using CsCheck;
using Wutong.Platform.Outside;
using Wutong.Platform.Outside.Pace;

namespace Wutong.Tests.Outside;

public sealed class PaceTests
{
    private static readonly DateTime Start = new(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc);

    private static OutsideMessage Number(int i) => new($"m-{i}", "case.assigned", i % 3 == 0 ? "案卷派遣" : "任务到期", Start, $"第 {i} 件", []);

    private static OutsideMessage[] Numbers(int count) => [.. Enumerable.Range(1, count).Select(Number)];

    [Fact]
    public void Up_to_twenty_go_one_by_one()
    {
        var decision = RobotPace.Decide(Numbers(20), [], Start);
        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"m-{i}"), decision.Now.Select(p => p.Message.Id));
        Assert.Null(decision.AgainAtUtc);
    }

    [Fact]
    public void Beyond_twenty_the_rest_is_one_digest()
    {
        var decision = RobotPace.Decide(Numbers(100), [Start.AddSeconds(-30), Start.AddSeconds(-90)], Start);
        Assert.Equal(19, decision.Now.Count);
        var digest = decision.Now[^1];
        Assert.Equal(Enumerable.Range(19, 82).Select(i => $"m-{i}"), digest.Covers);
        Assert.Equal("汇总：82 条消息", digest.Message.Title);
        Assert.Equal(["任务到期 55 条，案卷派遣 27 条", "第 19 件", "第 20 件", "第 21 件", "第 22 件", "第 23 件", "…还有 77 条"], digest.Message.Lines);
        Assert.Equal(digest.Message.Id, RobotPace.Decide(Numbers(100), [Start.AddSeconds(-30)], Start).Now[^1].Message.Id);
    }

    [Fact]
    public void With_no_room_it_is_said_when_there_will_be()
    {
        DateTime[] sends = [.. Enumerable.Range(0, 20).Select(i => Start.AddSeconds(i))];
        var decision = RobotPace.Decide(Numbers(3), sends, Start.AddSeconds(30));
        Assert.Empty(decision.Now);
        Assert.Equal(Start + RobotPace.Window, decision.AgainAtUtc);
        Assert.Single(RobotPace.Decide(Numbers(3), sends, decision.AgainAtUtc!.Value).Now);
    }

    /// <summary>A day of bursts and lulls: a plain simulator sends what it is told, sometimes in vain, and the books are balanced afterwards.</summary>
    [Fact]
    public void Never_more_than_twenty_in_a_minute_none_lost_and_all_in_order() =>
        Gen.Select(Gen.Int[0, 90].Select(Gen.Int[0, 90], (wait, burst) => (wait, burst)).Array[1, 60], Gen.Int[0, 1000]).Sample((steps, seed) =>
        {
            var luck = new Random(seed);
            var (now, made) = (Start, 0);
            List<OutsideMessage> pending = [];
            List<DateTime> sends = [];
            List<string> told = [];

            void Tick()
            {
                var decision = RobotPace.Decide(pending, sends, now);
                Assert.Equal(pending.Count > 0 && decision.Now.Count == 0, decision.AgainAtUtc > now);
                foreach (var parcel in decision.Now)
                {
                    sends.Add(now);
                    if (luck.Next(10) == 0) break; // failed: what is not told yet stays pending, in order
                    told.AddRange(parcel.Covers);
                    pending.RemoveRange(0, parcel.Covers.Count);
                }
            }

            foreach (var (wait, burst) in steps)
            {
                now += TimeSpan.FromSeconds(wait);
                for (var i = 0; i < burst; i++) pending.Add(Number(made++));
                Tick();
            }
            for (var tries = 0; pending.Count > 0; tries++)
            {
                Assert.True(tries < 2000);
                now += TimeSpan.FromSeconds(10);
                Tick();
            }
            Assert.Equal(Enumerable.Range(0, made).Select(i => $"m-{i}"), told);
            Assert.All(sends, from => Assert.InRange(sends.Count(s => s >= from && s <= from.AddSeconds(60)), 1, 20));
        }, iter: 300, threads: 2);
}
