using Wutong.Essays.Entries;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Listing;
using Wutong.Platform.Time;

namespace Wutong.Essays.Measures;

/// <summary>征文的指标. Of a record only the call and the day are told.</summary>
internal static class EssayFigures
{
    public static FactFigure<EssayEventRow> Entries { get; } = Of("entries", "征文来稿", "Essay entries", "这段时间内收到、没有撤稿的来稿", "entries received in the period and not withdrawn", "篇", "entries", EssayStep.Submitted, EssayStep.Withdrawn);
    public static FactFigure<EssayEventRow> Judged { get; } = Of("judged", "评审完成的来稿", "Entries judged", "这段时间内评够评委的来稿", "entries scored by enough judges in the period", "篇", "entries", EssayStep.Judged, null);
    public static FactFigure<EssayEventRow> Awards { get; } = Of("awards", "征文获奖", "Essay awards", "这段时间内评出的奖", "awards decided in the period", "个", "awards", EssayStep.Awarded, null);
    public static FactFigure<EssayEventRow> Works { get; } = Of("works", "发表的获奖作品", "Essays published", "这段时间内发表、没有撤下的获奖作品", "works published in the period and not taken back", "篇", "works", EssayStep.Published, EssayStep.TakenBack);

    public static IReadOnlyList<Figure> All { get; } = [Entries, Judged, Awards, Works];

    private static IReadOnlyList<ListColumn<EssayEventRow>> Columns =>
    [
        new("call", "征文编号", "Number of the call", (e, _) => e.CallNumber, 18, IsPublic: true), new("area", "区划代码", "Area code", (e, _) => e.Place.Finest, 16, IsPublic: true),
        new("day", "日期", "Day", (e, _) => ChinaDay.Text(ChinaDay.Of(e.HappenedAtUtc)), 12, IsPublic: true),
    ];

    private static FactFigure<EssayEventRow> Of(string code, string zh, string en, string formulaZh, string formulaEn, string unitZh, string unitEn, EssayStep step, EssayStep? undone) => new(
        "essays." + code, zh, en, formulaZh, formulaEn, unitZh, unitEn, IsPublic: true, EssaysPermissions.Keep, (db, ask) => Counted(db, ask, step, undone), Columns, e => "essays/calls/" + e.CallNumber);

    private static IQueryable<EssayEventRow> Counted(AppDb db, FigureAsk ask, EssayStep step, EssayStep? undone)
    {
        var (from, end, all) = (ask.FromUtc, ask.End, db.Set<EssayEventRow>().Standing(ask.AsOfUtc));
        var rows = all.Where(e => e.Step == step && e.HappenedAtUtc <= end);
        if (from is not null) rows = rows.Where(e => e.HappenedAtUtc >= from);
        return undone is null ? rows : rows.Where(e => !all.Any(o => o.EntryId == e.EntryId && o.Step == undone && o.HappenedAtUtc <= end));
    }
}
