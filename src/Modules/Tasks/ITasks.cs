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

    /// <summary>How the tasks that came from a record stand.</summary>
    IReadOnlyList<TaskStanding> StandingsOf(string sourceKind, string sourceId, IWrite write);
}

/// <summary>How one task stands.</summary>
public sealed record TaskStanding(Guid Id, string Number, TaskState State, Guid? UnitId);
