using Quartz;

namespace Wutong.Platform.Jobs;

/// <summary>铃响时刻. Times of day are Beijing time 北京时间.</summary>
internal abstract record BellTimes
{
    /// <summary>How it is known again in the store; changes when the times do.</summary>
    public abstract string Text { get; }
    public abstract ITrigger ToTrigger(TriggerKey key, DateTimeOffset now);

    /// <remarks>Ticks lie at whole multiples since 1970, so every node means the same ones. Those missed while nobody ran are not made up for.</remarks>
    public sealed record Every(TimeSpan Interval) : BellTimes
    {
        public override string Text => $"every {Interval:c}";

        public override ITrigger ToTrigger(TriggerKey key, DateTimeOffset now) => TriggerBuilder.Create().WithIdentity(key).WithDescription(Text)
            .StartAt(new DateTimeOffset((now.UtcTicks / Interval.Ticks + 1) * Interval.Ticks, TimeSpan.Zero))
            .WithSimpleSchedule(s => s.WithInterval(Interval).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount))
            .Build();
    }

    /// <remarks>When ticks were missed while nobody ran, it rings once, at once.</remarks>
    public sealed record Cron(string Expression) : BellTimes
    {
        public override string Text => $"cron {Expression}";

        public override ITrigger ToTrigger(TriggerKey key, DateTimeOffset now) => TriggerBuilder.Create().WithIdentity(key).WithDescription(Text)
            .WithCronSchedule(Expression, s => s.InTimeZone(Beijing).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
            .Build();

        private static TimeZoneInfo Beijing => TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    }
}
