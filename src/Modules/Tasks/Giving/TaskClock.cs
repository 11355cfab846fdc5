using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Time.Calendars;
using Wutong.Platform.Writing;

namespace Wutong.Tasks.Giving;

/// <summary>时限怎么算: by the calendar in force when the limit is set.</summary>
internal sealed class TaskClock(IWorkCalendars calendars)
{
    /// <exception cref="BadInputException">The limit is out of range.</exception>
    public DateTime DueOf(WorkLimit limit, IWrite write)
    {
        Input.OneOf("limit.unit", limit.Unit);
        Input.Whole("limit.amount", limit.Amount, 1, 1000);
        return calendars.Now(write.Db).Due(write.Now, limit).DueUtc;
    }
}
