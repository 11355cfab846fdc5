using Wutong.Activities.Attending;
using Wutong.Activities.Register;
using Wutong.Platform.Writing;

namespace Wutong.Activities;

/// <summary>活动台, for handlers of other modules that hold activities of their own: a school its classes. The calling handler has checked who may.</summary>
public interface IActivityDesk
{
    /// <summary>An activity held for a record of another module.</summary>
    /// <param name="originKind">"class-school".</param>
    /// <exception cref="Platform.Errors.BadInputException">Something is missing or wrong, by field.</exception>
    Guid Plan(ActivityDraft draft, string originKind, Guid originId, IWrite write);

    /// <returns>Null when there is no such activity.</returns>
    ActivityEntry? Find(Guid activity, IWrite write);

    /// <summary>办结.</summary>
    /// <returns>Null: it is held.</returns>
    Answer.Refused? Hold(Guid activity, IWrite write);

    /// <summary>Notes that somebody of the other module's own register was there.</summary>
    /// <param name="attendeeKind">"class-member".</param>
    /// <returns>False: it was noted before.</returns>
    bool Note(Guid activity, string attendeeKind, Guid attendee, IWrite write);

    /// <summary>Locks for a command that changes an activity (PostgreSQL).</summary>
    HotKey LockOf(Guid activity);
}

internal sealed class ActivityDesk(ActivityBook book) : IActivityDesk
{
    public Guid Plan(ActivityDraft draft, string originKind, Guid originId, IWrite write) => book.New(draft, originKind, originId, write).Id;
    public ActivityEntry? Find(Guid activity, IWrite write) => ActivityBook.Find(activity, write) is { } row ? ActivityEntry.Of(row) : null;
    public Answer.Refused? Hold(Guid activity, IWrite write) => Holding.Hold(ActivityBook.Find(activity, write)!, write);
    public bool Note(Guid activity, string attendeeKind, Guid attendee, IWrite write) => AttendanceBook.Note(ActivityBook.Find(activity, write)!, attendeeKind, attendee, CameBy.List, write);
    public HotKey LockOf(Guid activity) => ActivityBook.LockOf(activity);
}
