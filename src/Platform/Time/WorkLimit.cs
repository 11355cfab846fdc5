namespace Wutong.Platform.Time;

/// <summary>时限单位. The numbers are stored.</summary>
public enum WorkUnit
{
    /// <summary>工作时: hours within working time.</summary>
    WorkingHours = 0,

    /// <summary>工作日: whole working days; due at the close of work.</summary>
    WorkingDays = 1,

    /// <summary>小时: hours by the clock, day and night.</summary>
    Hours = 2,
}

/// <summary>时限: how long something may take.</summary>
/// <param name="Amount">How many of the unit: 1 to 10 000.</param>
public readonly record struct WorkLimit(WorkUnit Unit, int Amount)
{
    public const int MostAmount = 10_000;

    public static WorkLimit WorkingHours(int amount) => new(WorkUnit.WorkingHours, amount);
    public static WorkLimit WorkingDays(int amount) => new(WorkUnit.WorkingDays, amount);
    public static WorkLimit Hours(int amount) => new(WorkUnit.Hours, amount);

    public string Chinese => $"{Amount} {Unit switch { WorkUnit.WorkingHours => "工作时", WorkUnit.WorkingDays => "个工作日", _ => "小时" }}";
    public string English => $"{Amount} {Unit switch { WorkUnit.WorkingHours => "working hour", WorkUnit.WorkingDays => "working day", _ => "hour" }}{(Amount == 1 ? "" : "s")}";
}

/// <summary>到期时刻: when a limit is used up.</summary>
/// <param name="ReachesBeyondCalendar">The way there leads over days whose holidays are not announced yet (or are too long ago to be known): say so beside the date.</param>
public readonly record struct DueAnswer(DateTime DueUtc, bool ReachesBeyondCalendar);

/// <summary>中止: an approved spell that does not count, from its first moment up to but without its last.</summary>
public readonly record struct Pause(DateTime FromUtc, DateTime ToUtc);
