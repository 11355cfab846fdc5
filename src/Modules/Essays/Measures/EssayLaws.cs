using Wutong.Essays.Calls;
using Wutong.Essays.Entries;
using Wutong.Essays.Judging;
using Wutong.Essays.Series;
using Wutong.Platform.Laws;

namespace Wutong.Essays.Measures;

/// <summary>征文的规律. That no conflicted judge scored is a law of the shared scoring.</summary>
internal static class EssayLaws
{
    public static Law NoGap { get; } = new("essays.series-has-no-gap", "获奖作品的编号从 1 起，不缺号", "The series has every number from 1 on",
        db => db.Set<WorkRow>().Where(w => w.Number < 1 || (w.Number > 1 && !db.Set<WorkRow>().Any(o => o.Number == w.Number - 1))).OrderBy(w => w.Number)
            .Select(w => new LawBreach(EssayBook.WorkKind, w.Number.ToString(), $"第 {w.Number} 篇前面缺号", $"the number before {w.Number} is missing")));

    public static Law Consent { get; } = new("essays.published-has-consent", "发表的作品都得了奖，作者同意发表", "A published work won an award and has its author's consent",
        db => db.Set<WorkRow>().Where(w => w.WithdrawnAtUtc == null && !db.Set<EntryRow>().Any(e => e.Id == w.EntryId && e.Consents && e.Grade != null && e.State == EntryState.Submitted)).OrderBy(w => w.Number)
            .Select(w => new LawBreach(EssayBook.WorkKind, w.Number.ToString(), $"第 {w.Number} 篇没有作者同意，或没有获奖", $"no. {w.Number} lacks consent or an award")));

    public static Law WithinNumber { get; } = new("essays.awards-within-their-number", "每个奖项评出的不超过名额", "No grade has more awards than places",
        db => db.Set<GradeRow>().Where(g => db.Set<EntryRow>().Count(e => e.CallId == g.CallId && e.Grade == g.Ordinal) > g.Places).OrderBy(g => g.CallId).ThenBy(g => g.Ordinal)
            .Select(g => new LawBreach(EssayBook.CallKind, g.CallId.ToString(), $"{g.Name}评多了", $"more than {g.Places} of {g.Name} were given")));

    public static Law NotTheirOwn { get; } = Of("no-judge-scores-their-own", "评委没有评自己的来稿", "No judge scored an entry of their own", "由作者自己评了分", "was scored by its author",
        (db, rows) => rows.Where(e => db.Set<ReviewRow>().Any(r => r.EntryId == e.Id && r.JudgeId == e.AuthorId && r.State == ReviewState.Scored)));

    public static Law SheetsCounted { get; } = Of("sheets-are-counted", "来稿的评分份数就是有效的评分", "An entry's sheets are those that stand", "的评分份数不对", "counts other sheets than it has",
        (db, rows) => rows.Where(e => e.Sheets != db.Set<ReviewRow>().Count(r => r.EntryId == e.Id && r.State == ReviewState.Scored)));

    public static Law JudgedEnough { get; } = Of("awarded-was-judged", "获奖的来稿评够了评委", "An awarded entry was scored by enough judges", "没有评够评委就得了奖", "has an award without enough judges",
        (db, rows) => rows.Where(e => e.Grade != null && db.Set<CallRow>().Any(c => c.Id == e.CallId && c.JudgesNeeded > e.Sheets)));

    public static Law EventHasItsEntry { get; } = new("essays.event-has-its-entry", "每个征文事件都有它的来稿", "Every event belongs to an entry",
        db => db.Set<EssayEventRow>().Where(v => !db.Set<EntryRow>().Any(e => e.Id == v.EntryId)).OrderBy(v => v.Id).Select(v => new LawBreach(EssayBook.Kind, v.EntryId.ToString(), "有事件，来稿却没有了", "has events and is not there itself")));

    public static IReadOnlyList<Law> All { get; } = [NoGap, Consent, WithinNumber, NotTheirOwn, SheetsCounted, JudgedEnough, EventHasItsEntry];

    private static Law Of(string code, string nameZh, string nameEn, string zh, string en, Func<Platform.Data.AppDb, IQueryable<EntryRow>, IQueryable<EntryRow>> broken) => new("essays." + code, nameZh, nameEn,
        db => broken(db, db.Set<EntryRow>()).OrderBy(e => e.Number).Select(e => new LawBreach(EssayBook.Kind, e.Number, $"来稿 {e.Number} {zh}", $"entry {e.Number} {en}")));
}
