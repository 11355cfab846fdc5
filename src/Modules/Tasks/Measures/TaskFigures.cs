using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Listing;

namespace Wutong.Tasks.Measures;

/// <summary>任务的指标.</summary>
internal static class TaskFigures
{
    /// <summary>A person is never among the public columns.</summary>
    public static readonly IReadOnlyList<ListColumn<TaskEventRow>> Columns =
    [
        new("number", "任务编号", "Task no.", (e, _) => e.TaskNumber, 16, IsPublic: true),
        new("title", "任务", "Task", (e, _) => e.TaskTitle, 40),
        new("area", "区划代码", "Area code", (e, _) => e.Place.Finest, 16, IsPublic: true),
        new("happened", "发生时间", "Happened", (e, _) => e.HappenedAtUtc, 20, IsPublic: true),
        new("due", "时限", "Due", (e, _) => e.DueAtUtc, 20, IsPublic: true),
        new("recorded", "登记时间", "Recorded", (e, _) => e.RecordedAtUtc, 20),
        new("note", "说明", "Note", (e, _) => e.Text, 40),
    ];

    public static CountedFigure Given { get; } = Count("tasks.given", "交办任务", "Tasks given",
        "首次交办发生在这段时间内的任务", "tasks first given in the period", TaskFacts.Given);

    public static CountedFigure HandedIn { get; } = Count("tasks.handed-in", "报完成", "Handed in",
        "这段时间内责任单位报完成的次数，返工后再报另计", "times a unit handed a task in, in the period; after rework it counts again", (db, ask) => TaskFacts.Moves(db, ask, TaskMove.Done));

    public static CountedFigure Closed { get; } = Count("tasks.closed", "核查办结", "Checked and closed",
        "这段时间内由未参与办理的人核查通过的任务", "tasks passed in the period by somebody who did not do them", (db, ask) => TaskFacts.Moves(db, ask, TaskMove.Close));

    public static CountedFigure SentBack { get; } = Count("tasks.sent-back", "打回返工", "Sent back",
        "这段时间内核查不合格、打回返工的次数", "times a task did not pass and was sent back, in the period", (db, ask) => TaskFacts.Moves(db, ask, TaskMove.SendBack));

    public static CountedFigure Due { get; } = Count("tasks.due", "应办结", "Fell due",
        "最后一次定下的时限落在这段时间内的任务，已退回未再交办的、已撤销的不计", "tasks whose last deadline fell in the period, without those returned and not given again, or withdrawn", TaskFacts.Due);

    public static CountedFigure OnTime { get; } = Count("tasks.on-time", "按期办结", "On time",
        "应办结的任务中，在时限前报完成且此后未被打回的", "of those that fell due, handed in by the deadline and not sent back afterwards", TaskFacts.DueAndOnTime);

    public static CountedFigure Overdue { get; } = Count("tasks.overdue", "超期未办", "Overdue",
        "应办结的任务中，到这段时间结束还没有报完成的", "of those that fell due, not handed in when the period ended", TaskFacts.Overdue);

    public static RateFigure OnTimeRate { get; } = new("tasks.on-time-rate", "按期办结率", "On-time rate",
        "按期办结 ÷ 应办结", "on time ÷ fell due", IsPublic: true, TasksPermissions.See, OnTime, Due);

    public static RateFigure ReworkRate { get; } = new("tasks.rework-rate", "返工率", "Rework rate",
        "打回返工次数 ÷ 报完成次数", "times sent back ÷ times handed in", IsPublic: true, TasksPermissions.See, SentBack, HandedIn);

    public static IReadOnlyList<Figure> All { get; } = [Given, HandedIn, Closed, SentBack, Due, OnTime, Overdue, OnTimeRate, ReworkRate];

    private static FactFigure<TaskEventRow> Count(string code, string zh, string en, string formulaZh, string formulaEn, Func<AppDb, FigureAsk, IQueryable<TaskEventRow>> counted) =>
        new(code, zh, en, formulaZh, formulaEn, "件", "tasks", IsPublic: true, TasksPermissions.See, counted, Columns, e => $"tasks/{e.TaskId}");
}
