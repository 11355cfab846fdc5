using Wutong.Platform.Access;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Tasks;

/// <summary>What is ordered.</summary>
/// <param name="Standard">完成标准: what has to be the case when it is done.</param>
/// <param name="PersonId">An account of the unit's; null: whoever of the unit.</param>
/// <param name="SourceKind">What it came from: "case", "project"; with its id.</param>
public sealed record TaskOrder(string Title, string Standard, Place Place, Guid UnitId, EvidenceKind Evidence, WorkLimit Limit, Guid? PersonId = null, string? SourceKind = null, string? SourceId = null);

/// <summary>任务的正门: how handlers of other modules give tasks and ask how they stand, inside the door's transaction.</summary>
public interface ITasks
{
    /// <summary>Gives a task. The caller has seen to the permission.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="Platform.Errors.BadInputException">A text is missing or too long, or the limit is out of range.</exception>
    Guid Give(TaskOrder order, IWrite write);

    /// <summary>How the tasks that came from a record stand, in the order they were given.</summary>
    IReadOnlyList<TaskStanding> StandingsOf(string sourceKind, string sourceId, IWrite write);

    /// <returns>Null when there is no such task.</returns>
    TaskStanding? Find(Guid task, IWrite write);

    /// <summary>The files handed in as photographs, in the order they came; all of them, also those of a work that was sent back.</summary>
    IReadOnlyList<Guid> PhotosOf(Guid task, IWrite write);

    /// <summary>A move in the name of the record the task came from: closing, sending back, withdrawing, urging, supervising, instructing; and, for a unit that works in a system of its own, accepting, returning, handing in (without files: what asks for one is refused). The caller has seen to the permission; the table of moves and the rules of tasks hold.</summary>
    /// <param name="text">Reason, note or instruction, as the move needs it.</param>
    /// <param name="until">For supervising: how long.</param>
    /// <param name="limit">For sending back: new time, from now; null: the deadline stays.</param>
    Answer Move(Guid task, TaskMove move, string? text, IWrite write, DateTimeOffset? until = null, WorkLimit? limit = null);

    /// <summary>督办撤销: what the record the task came from had supervised until this moment is supervised no longer; one of the task's own, until another, stays.</summary>
    void EndSupervision(Guid task, DateTime untilUtc, IWrite write);
}

/// <summary>How one task stands.</summary>
/// <param name="DoneById">Who said it was done.</param>
/// <param name="LastText">What was written at its last move: the reason it was returned with, the note it was handed in with.</param>
public sealed record TaskStanding(Guid Id, string Number, TaskState State, Guid? UnitId, string? SourceKind, string? SourceId, DateTime DueAtUtc, Guid? DoneById, string? LastText);
