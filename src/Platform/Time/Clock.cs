namespace Wutong.Platform.Time;

/// <summary>The one way to ask what time it is.</summary>
public static class Clock
{
    extension(TimeProvider time)
    {
        public DateTime UtcNow => time.GetUtcNow().UtcDateTime;
    }

    /// <summary>Cut to whole microseconds: as fine as PostgreSQL keeps time, so that both databases give back what they were given.</summary>
    public static DateTime ToMicroseconds(this DateTime at) => new(at.Ticks - at.Ticks % TimeSpan.TicksPerMicrosecond, at.Kind);
}
