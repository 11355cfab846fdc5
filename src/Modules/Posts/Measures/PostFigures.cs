using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Listing;
using Wutong.Platform.Time;
using Wutong.Posts.Claims;

namespace Wutong.Posts.Measures;

/// <summary>服务岗位的指标. Totals of areas; nobody who serves is named, counted alone or ranked.</summary>
internal static class PostFigures
{
    public static FactFigure<ClaimEventRow> Posts { get; } = Of("posts.posts", "有人认领的岗位", "Posts claimed", "这段时间内有人认领、没有退出的服务岗位，一个岗位算一个，不论几班、几人", "service posts somebody claimed in the period and did not withdraw from; each counts once, however many its shifts and claims", "个", "posts", (db, ask) =>
    {
        var taken = Taken(db, ask);
        return taken.Where(e => !taken.Any(o => o.PostId == e.PostId && (o.HappenedAtUtc < e.HappenedAtUtc || (o.HappenedAtUtc == e.HappenedAtUtc && o.Id < e.Id))));
    });

    public static FactFigure<ClaimEventRow> Claims { get; } = Of("posts.claims", "岗位认领", "Claims", "这段时间内认领到名额、没有退出的人次，候补的不算", "places claimed in the period and not withdrawn from; who waits does not count", "人次", "claims", Taken);
    public static FactFigure<ClaimEventRow> Services { get; } = Of("posts.services", "岗位服务", "Services at posts", "这段时间内结束、经工作人员确认的岗位服务", "services at posts that ended in the period and were confirmed by staff", "人次", "services", (db, ask) => Facts.InPeriod<ClaimEventRow>(db, ask).Where(e => e.Move == ClaimMove.Serve));
    public static CountedFigure Minutes { get; } = new SumFigure<ClaimEventRow>("posts.minutes", "岗位服务时长", "Time served at posts", "岗位服务的实际分钟之和", "the minutes of the services, as served", "分钟", "minutes", Services, e => (long)(e.Minutes ?? 0));

    public static IReadOnlyList<Figure> All { get; } = [Posts, Claims, Services, Minutes];

    private static FactFigure<ClaimEventRow> Of(string code, string zh, string en, string formulaZh, string formulaEn, string unitZh, string unitEn, Func<AppDb, FigureAsk, IQueryable<ClaimEventRow>> counted) =>
        new(code, zh, en, formulaZh, formulaEn, unitZh, unitEn, IsPublic: true, PostsPermissions.Keep, counted, Columns, e => "posts/" + e.PostNumber);

    /// <summary>The steps that gave a place, of claims that were not given up by the end of the period.</summary>
    private static IQueryable<ClaimEventRow> Taken(AppDb db, FigureAsk ask)
    {
        var (end, all) = (ask.End, db.Set<ClaimEventRow>().Standing(ask.AsOfUtc));
        return Facts.InPeriod<ClaimEventRow>(db, ask).Where(e => e.State == ClaimState.Holding && !all.Any(o => o.ClaimId == e.ClaimId && o.Ordinal > e.Ordinal && o.HappenedAtUtc <= end && (o.State == ClaimState.Withdrawn || o.State == ClaimState.Cancelled)));
    }

    /// <remarks>Who it was is not among them.</remarks>
    private static IReadOnlyList<ListColumn<ClaimEventRow>> Columns { get; } =
    [
        new("number", "岗位编号", "Number of the post", (e, _) => e.PostNumber, 18, IsPublic: true), new("post", "岗位", "Post", (e, _) => e.PostName, 24, IsPublic: true), new("area", "区划代码", "Area code", (e, _) => e.Place.Finest, 16, IsPublic: true),
        new("day", "日期", "Day", (e, _) => ChinaDay.Text(ChinaDay.Of(e.HappenedAtUtc)), 12, IsPublic: true), new("minutes", "分钟", "Minutes", (e, _) => e.Minutes, 8, IsPublic: true), new("recorded", "登记时间", "Recorded", (e, _) => e.RecordedAtUtc, 20),
    ];
}
