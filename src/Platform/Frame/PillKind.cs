namespace Wutong.Platform.Frame;

/// <summary>The states a pill can show; a tick never means "there is time".</summary>
public sealed record PillKind(string Class, string Icon)
{
    /// <summary>Overdue or dangerous: the only red.</summary>
    public static PillKind Late { get; } = new("late", "late");

    /// <summary>Due today, or needs attention.</summary>
    public static PillKind Due { get; } = new("warn", "clock");

    /// <summary>Something is missing or short.</summary>
    public static PillKind Warning { get; } = new("warn", "warn");
    public static PillKind Later { get; } = new("ok soon", "cal");
    public static PillKind Done { get; } = new("ok", "ok");
    public static PillKind UnderWay { get; } = new("", "clock");
    public static PillKind Honour { get; } = new("gold", "star");
}
