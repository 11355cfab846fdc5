namespace Wutong.Platform.Time;

/// <summary>特殊日: a day that is not as its weekday says: a holiday 放假, or a weekend day that is worked 调休上班.</summary>
/// <param name="Source">The notice that says so.</param>
public sealed record CalendarDay(DateOnly Day, bool IsWorking, string NameZh, string NameEn, string Source);

/// <summary>工作时段: working time of a day, Beijing time. A spell that ends at 00:00 ends at midnight.</summary>
public readonly record struct WorkSpell(TimeOnly From, TimeOnly To)
{
    internal TimeSpan Begins => From.ToTimeSpan();
    internal TimeSpan Ends => To == TimeOnly.MinValue ? TimeSpan.FromDays(1) : To.ToTimeSpan();
}
