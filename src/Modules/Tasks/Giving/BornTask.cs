using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Frame;
using Wutong.Platform.Time;
using Wutong.Tasks.Measures;
using Wutong.Tasks.Records;

namespace Wutong.Tasks;

/// <summary>由记录交办的任务: a task and the record it came from, for the lists, laws and figures of the module the record is of.</summary>
public sealed record BornTask
{
    public required Guid Id { get; init; }
    public required string Number { get; init; }
    public required string Title { get; init; }

    /// <summary>完成标准.</summary>
    public required string Standard { get; init; }

    /// <summary>责任单位; null only while it is returned.</summary>
    public required Guid? UnitId { get; init; }

    /// <summary>责任人, an account; null: whoever of the unit.</summary>
    public required Guid? PersonId { get; init; }
    public required TaskState State { get; init; }
    public required WorkUnit LimitUnit { get; init; }
    public required int LimitAmount { get; init; }
    public required DateTime GivenAtUtc { get; init; }
    public required DateTime DueAtUtc { get; init; }
    public required DateTime? ClosedAtUtc { get; init; }
    public required string SourceId { get; init; }

    /// <summary>时限.</summary>
    public WorkLimit Limit => new(LimitUnit, LimitAmount);

    public (string Chinese, string English) StateWords => TaskWords.Of(State);

    /// <summary>How a state is called.</summary>
    public static (string Chinese, string English) WordsOf(TaskState state) => TaskWords.Of(state);

    /// <summary>Whether its time is over and the unit has not handed it in.</summary>
    public bool IsLate(DateTime nowUtc) => State is TaskState.Given or TaskState.Working or TaskState.Returned && DueAtUtc <= nowUtc;

    public PillKind Pill(DateTime nowUtc) => TaskWords.PillOf(State, DueAtUtc, nowUtc);

    /// <summary>All tasks that came from records of a kind, whoever may see them: part of a larger query.</summary>
    public static IQueryable<BornTask> Of(AppDb db, string kind) => db.Set<TaskRow>().AsNoTracking().Where(t => t.SourceKind == kind && t.SourceId != null).Select(t => new BornTask
    {
        Id = t.Id, Number = t.Number, Title = t.Title, Standard = t.Standard, UnitId = t.UnitId, PersonId = t.PersonId, State = t.State, LimitUnit = t.LimitUnit, LimitAmount = t.LimitAmount,
        GivenAtUtc = t.GivenAtUtc, DueAtUtc = t.DueAtUtc, ClosedAtUtc = t.ClosedAtUtc, SourceId = t.SourceId!,
    });

    /// <summary>How many tasks that came from records of these kinds were checked and closed in a period.</summary>
    public static CountedFigure ClosedFigure(string code, string zh, string en, string formulaZh, string formulaEn, params string[] kinds) => new FactFigure<TaskEventRow>(
        code, zh, en, formulaZh, formulaEn, "项", "tasks", IsPublic: true, TasksPermissions.See,
        (db, ask) =>
        {
            var born = db.Set<TaskRow>().Where(t => t.SourceKind != null && kinds.Contains(t.SourceKind));
            return TaskFacts.Moves(db, ask, TaskMove.Close).Where(e => born.Any(t => t.Id == e.TaskId));
        }, TaskFigures.Columns, e => $"tasks/{e.TaskId}");
}
