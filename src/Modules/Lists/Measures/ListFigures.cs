using Wutong.Lists.Records;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Listing;

namespace Wutong.Lists.Measures;

/// <summary>四清单的指标: each one query over events.</summary>
internal static class ListFigures
{
    /// <summary>What anybody wrote is no public column.</summary>
    private static readonly IReadOnlyList<ListColumn<ListEventRow>> Columns =
    [
        new("number", "编号", "No.", (e, _) => e.Number, 16, IsPublic: true),
        new("kind", "类别", "Kind", (e, l) => e.Kind is { } kind && ListWords.Of(kind) is var (zh, en) ? l[zh, en] : null, 8, IsPublic: true),
        new("area", "区划代码", "Area code", (e, _) => e.Place.Finest, 16, IsPublic: true),
        new("happened", "发生时间", "Happened", (e, _) => e.HappenedAtUtc, 20, IsPublic: true),
        new("title", "内容", "What", (e, _) => e.Title, 32),
        new("recorded", "登记时间", "Recorded", (e, _) => e.RecordedAtUtc, 20),
        new("note", "说明", "Note", (e, _) => e.Text, 40),
    ];

    public static FactFigure<ListEventRow> Needs { get; } = Count("needs", "需求清单", "Needs", "这段时间内提出的需求", "needs raised in the period", "项", "needs", (db, ask) => Of(db, ask, ListKind.Need, ListMove.Raise));

    public static FactFigure<ListEventRow> TravelNeeds { get; } = OfKind("needs-travel", "出行需求", "Travel needs", NeedKind.Travel);
    public static FactFigure<ListEventRow> RightsNeeds { get; } = OfKind("needs-rights", "维权需求", "Rights needs", NeedKind.Rights);
    public static FactFigure<ListEventRow> LivingNeeds { get; } = OfKind("needs-living", "生活需求", "Living needs", NeedKind.Living);

    public static FactFigure<ListEventRow> Resources { get; } = Count("resources", "资源清单", "Resources", "这段时间内提供、到期末没有撤回的资源", "resources offered in the period and not withdrawn when it ends", "项", "resources",
        (db, ask) => StandingNot(db, ask, ListKind.Resource, ListMove.Offer, (int)ResourceState.Withdrawn));

    public static FactFigure<ListEventRow> Projects { get; } = Count("projects", "项目清单", "Projects", "这段时间内立项、到期末没有终止的项目", "projects set up in the period and not dropped when it ends", "个", "projects",
        (db, ask) => StandingNot(db, ask, ListKind.Project, ListMove.SetUp, (int)ProjectState.Dropped));

    public static FactFigure<ListEventRow> Tasks { get; } = Count("tasks", "任务清单", "Tasks of projects", "这段时间内为项目交办、到期末没有撤销的任务", "tasks given for projects in the period and not withdrawn when it ends", "个", "tasks", GivenTasks);

    public static FactFigure<ListEventRow> Unanswered { get; } = Count("unanswered", "没有回应的需求", "Unanswered needs", "到这段时间结束提出过、还待回应的需求", "needs raised by the end of the period that are not answered then", "项", "needs",
        (db, ask) => StandingAs(db, ask, ListKind.Need, ListMove.Raise, (int)NeedState.Open));

    public static FactFigure<ListEventRow> Idle { get; } = Count("idle", "闲置的资源", "Idle resources", "到这段时间结束提供过、没有撤回、没有项目在用的资源", "resources offered by the end of the period, not withdrawn, that no project uses then", "项", "resources",
        (db, ask) => StandingAs(db, ask, ListKind.Resource, ListMove.Offer, (int)ResourceState.Offered));

    public static FactFigure<ListEventRow> Met { get; } = Count("met", "已解决的需求", "Needs met", "这段时间内提出、到期末已解决的需求", "needs raised in the period that are met when it ends", "项", "needs",
        (db, ask) => In(StandingAs(db, ask, ListKind.Need, ListMove.Raise, (int)NeedState.Met), ask));

    public static RateFigure MetRate { get; } = new("four-lists.met-rate", "需求解决率", "Rate of needs met", "已解决的需求 ÷ 需求清单", "needs met ÷ needs", IsPublic: true, FourListsPermissions.See, Met, Needs);

    public static IReadOnlyList<Figure> All { get; } = [Needs, TravelNeeds, RightsNeeds, LivingNeeds, Resources, Projects, Tasks, Unanswered, Idle, Met, MetRate];

    /// <summary>Moves of one kind that happened by the end of the period.</summary>
    private static IQueryable<ListEventRow> ByThen(AppDb db, FigureAsk ask, ListKind list, ListMove move)
    {
        var end = ask.End;
        return db.Set<ListEventRow>().Standing(ask.AsOfUtc).Where(e => e.List == list && e.Move == move && e.HappenedAtUtc <= end);
    }

    private static IQueryable<ListEventRow> In(IQueryable<ListEventRow> rows, FigureAsk ask) => ask.FromUtc is { } from ? rows.Where(e => e.HappenedAtUtc >= from) : rows;

    private static IQueryable<ListEventRow> Of(AppDb db, FigureAsk ask, ListKind list, ListMove move) => In(ByThen(db, ask, list, move), ask);

    /// <summary>Of each record the last event by the end of the period.</summary>
    private static IQueryable<ListEventRow> Last(AppDb db, FigureAsk ask)
    {
        var (end, standing) = (ask.End, db.Set<ListEventRow>().Standing(ask.AsOfUtc));
        return standing.Where(e => e.HappenedAtUtc <= end && !standing.Any(l => l.RecordId == e.RecordId && l.Ordinal > e.Ordinal && l.HappenedAtUtc <= end));
    }

    private static IQueryable<ListEventRow> StandingAs(AppDb db, FigureAsk ask, ListKind list, ListMove first, int state)
    {
        var last = Last(db, ask);
        return ByThen(db, ask, list, first).Where(e => last.Any(l => l.RecordId == e.RecordId && l.State == state));
    }

    private static IQueryable<ListEventRow> StandingNot(AppDb db, FigureAsk ask, ListKind list, ListMove first, int state)
    {
        var last = Last(db, ask);
        return Of(db, ask, list, first).Where(e => !last.Any(l => l.RecordId == e.RecordId && l.State == state));
    }

    private static IQueryable<ListEventRow> GivenTasks(AppDb db, FigureAsk ask)
    {
        var withdrawn = ByThen(db, ask, ListKind.Project, ListMove.WithdrawTask);
        return Of(db, ask, ListKind.Project, ListMove.GiveTask).Where(e => !withdrawn.Any(w => w.TaskId == e.TaskId));
    }

    private static FactFigure<ListEventRow> OfKind(string code, string zh, string en, NeedKind kind) => Count(code, zh, en, $"需求清单里的{ListWords.Of(kind).Chinese}类", $"of the needs, those of {ListWords.Of(kind).English}", "项", "needs",
        (db, ask) => Of(db, ask, ListKind.Need, ListMove.Raise).Where(e => e.Kind == kind));

    private static FactFigure<ListEventRow> Count(string code, string zh, string en, string formulaZh, string formulaEn, string unitZh, string unitEn, Func<AppDb, FigureAsk, IQueryable<ListEventRow>> counted) =>
        new("four-lists." + code, zh, en, formulaZh, formulaEn, unitZh, unitEn, IsPublic: true, FourListsPermissions.See, counted, Columns, Views.ListLinks.Of);
}
