using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Platform.Time.Calendars;

/// <summary>工作日历的一版, as this installation published it. The shipped one is version 0 and lies in no row.</summary>
internal sealed class CalendarRow : IAppendOnly
{
    public required int Version { get; init; }

    /// <summary>The calendar as JSON, in the shape of the shipped file.</summary>
    public required string Content { get; init; }
    public required string SourceZh { get; init; }
    public required DateTime PublishedAtUtc { get; init; }
    public required Guid PublishedById { get; init; }
}

internal sealed class CalendarModel : IModelPart
{
    public void Build(ModelBuilder model) => model.Entity<CalendarRow>(calendar =>
    {
        calendar.ToTable("work_calendar");
        calendar.HasKey(c => c.Version);
        calendar.Property(c => c.Version).ValueGeneratedNever();
        calendar.Property(c => c.SourceZh).HasMaxLength(200);
    });
}
