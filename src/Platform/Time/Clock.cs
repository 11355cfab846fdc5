namespace Wutong.Platform.Time;

/// <summary>The one way to ask what time it is.</summary>
public static class Clock
{
    extension(TimeProvider time)
    {
        public DateTime UtcNow => time.GetUtcNow().UtcDateTime;
    }
}
