using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Figures;
using Wutong.Platform.Laws;

namespace Wutong.Cases.Measures;

/// <summary>案卷的规律.</summary>
internal static class CaseLaws
{
    private static readonly CaseStage[] WithUnit = [CaseStage.Dispatched, CaseStage.Handling, CaseStage.Rework, CaseStage.Reopened];
    private static readonly CaseMove[] Steps = [.. Enum.GetValues<CaseMove>().Where(CaseMoves.IsStep)];
    private static readonly PartState[] Stands = [PartState.Given, PartState.Working, PartState.Done, PartState.Passed];

    public static Law CheckedByAnother { get; } = new("cases.checked-by-another", "核查通过的人不是当场处置的人", "Who passed a case is not who settled it",
        db => db.Set<CaseRow>().Where(c => c.Stage == CaseStage.Closed && c.SettledById != null && db.Set<CaseEventRow>().Any(e => e.CaseId == c.Id && e.Move == CaseMove.Pass && e.ActorId == c.SettledById))
            .OrderBy(c => c.Number).Select(c => new LawBreach("case", c.Id.ToString(), $"案卷 {c.Number} 由同一个人处置又核查通过", $"case {c.Number} was settled and passed by the same person")));

    public static Law ClosedWasChecked { get; } = new("cases.closed-was-checked", "结案的案卷都经过核查", "A closed case was checked",
        db => db.Set<CaseRow>().Where(c => c.Stage == CaseStage.Closed && !db.Set<CaseEventRow>().Any(e => e.CaseId == c.Id && e.Move == CaseMove.Pass))
            .OrderBy(c => c.Number).Select(c => new LawBreach("case", c.Id.ToString(), $"案卷 {c.Number} 已结案，却没有核查记录", $"case {c.Number} is closed without a check")));

    public static Law OneLead { get; } = new("cases.one-lead", "在单位手里的案卷有一个牵头单位，就是记着的那个", "A case in units' hands has one lead unit, the one it names",
        db => db.Set<CaseRow>().Where(c => WithUnit.Contains(c.Stage) && (c.UnitId == null || db.Set<CasePartRow>().Count(p => p.CaseId == c.Id && p.IsLead && Stands.Contains(p.State)) != 1 || !db.Set<CasePartRow>().Any(p => p.CaseId == c.Id && p.IsLead && Stands.Contains(p.State) && p.UnitId == c.UnitId)))
            .OrderBy(c => c.Number).Select(c => new LawBreach("case", c.Id.ToString(), $"案卷 {c.Number} 的牵头单位和各单位的任务不一致", $"the lead unit of case {c.Number} and its units' parts do not agree")));

    public static Law ClosedPartsPassed { get; } = new("cases.closed-parts-passed", "结案的案卷，各单位的部分都核查通过", "In a closed case every unit's part passed",
        db => db.Set<CaseRow>().Where(c => c.Stage == CaseStage.Closed && db.Set<CasePartRow>().Any(p => p.CaseId == c.Id && (p.State == PartState.Given || p.State == PartState.Working || p.State == PartState.Done)))
            .OrderBy(c => c.Number).Select(c => new LawBreach("case", c.Id.ToString(), $"案卷 {c.Number} 已结案，还有单位没办完", $"case {c.Number} is closed and a unit's part is not")));

    public static Law ClockRuns { get; } = new("cases.clock-runs", "没有办结也没有挂账的案卷都有期限，别的没有", "A case that is neither over nor suspended has a deadline, and no other has",
        db => db.Set<CaseRow>().Where(c => (c.Stage == CaseStage.Closed || c.Stage == CaseStage.Rejected || c.Stage == CaseStage.Duplicate || c.Stage == CaseStage.Suspended) != (c.DueAtUtc == null))
            .OrderBy(c => c.Number).Select(c => new LawBreach("case", c.Id.ToString(), $"案卷 {c.Number} 的阶段和期限不一致", $"the stage of case {c.Number} and its deadline do not agree")));

    public static Law StageIsTheLastEvents { get; } = new("cases.stage-is-the-last-events", "案卷的阶段就是最后一步之后的阶段", "A case stands where its last event left it",
        db => db.Set<CaseRow>().Where(c => !db.Set<CaseEventRow>().Any(e => e.CaseId == c.Id && e.Ordinal == c.Steps && e.Stage == c.Stage))
            .OrderBy(c => c.Number).Select(c => new LawBreach("case", c.Id.ToString(), $"案卷 {c.Number} 的阶段和最后一步不一致", $"the stage of case {c.Number} is not the one its last event left it in")));

    public static Law ReworkWasCounted { get; } = new("cases.rework-was-counted", "返工次数等于打回的次数", "Rework is counted once for each time sent back",
        db => db.Set<CaseRow>().Where(c => c.ReworkCount != db.Set<CaseEventRow>().Count(e => e.CaseId == c.Id && e.Move == CaseMove.SendBack && e.CorrectedById == null))
            .OrderBy(c => c.Number).Select(c => new LawBreach("case", c.Id.ToString(), $"案卷 {c.Number} 的返工次数和打回记录不一致", $"the rework count of case {c.Number} is not the number of times it was sent back")));

    public static Law DuplicatePointsOn { get; } = new("cases.duplicate-points-on", "重复件指向一件不重复的案卷，别的不指", "A duplicate points to a case that is none, and no other case points anywhere",
        db => db.Set<CaseRow>().Where(c => (c.Stage == CaseStage.Duplicate) != (c.DuplicateOfId != null) || (c.DuplicateOfId != null && !db.Set<CaseRow>().Any(o => o.Id == c.DuplicateOfId && o.DuplicateOfId == null)))
            .OrderBy(c => c.Number).Select(c => new LawBreach("case", c.Id.ToString(), $"案卷 {c.Number} 的重复关系不成立", $"case {c.Number} and what it is a duplicate of do not fit")));

    public static Law EventHasItsCase { get; } = new("cases.event-has-its-case", "每条案卷事件都有它的案卷", "Every event belongs to a case",
        db => db.Set<CaseEventRow>().Where(e => !db.Set<CaseRow>().Any(c => c.Id == e.CaseId)).GroupBy(e => new { e.CaseId, e.CaseNumber }).OrderBy(g => g.Key.CaseNumber)
            .Select(g => new LawBreach("case", g.Key.CaseId.ToString(), $"案卷 {g.Key.CaseNumber} 有事件，案卷本身却没有了", $"case {g.Key.CaseNumber} has events and is not there itself")));

    public static Law CorrectionIsOfItsEvent { get; } = OfCorrections("cases.correction-is-of-its-event", "更正说的是同一件案卷的同一步", "A correction is of an event of the same case, and of the same step",
        "有更正对不上它更正的那一步", "a correction is not of the step it names", (all, corrections) => corrections.Where(e => !all.Any(w => w.Id == e.CorrectsId && w.CaseId == e.CaseId && w.Move == e.Move && w.Ordinal == e.Ordinal && w.Stage == e.Stage)));

    public static Law CorrectedOnce { get; } = OfCorrections("cases.corrected-once", "一条记录只更正一次，作废的不再更正", "Nothing is corrected twice, and nothing void is corrected",
        "有一条记录更正了两次", "something is corrected twice", (all, corrections) => corrections.Where(e => all.Any(o => o.CorrectsId == e.CorrectsId && o.Id != e.Id) || all.Any(w => w.Id == e.CorrectsId && w.IsVoid)));

    public static Law OnlyWordsAreVoid { get; } = OfCorrections("cases.only-words-are-void", "作废的都没有改变过阶段", "What is void led to no other stage",
        "作废了改变过阶段的一步", "a step that led to another stage is void", (_, corrections) => corrections.Where(e => e.IsVoid && Steps.Contains(e.Move)));

    public static Law CorrectedInOrder { get; } = OfCorrections("cases.corrected-in-order", "更正过的一步，时间在前一步和后一步之间", "The time of a corrected step lies between those of the steps before and after it",
        "有更正后的时间越过了别的步骤", "a corrected time lies beyond another step", (all, corrections) =>
        {
            var standing = all.Standing();
            return corrections.Standing().Where(e => Steps.Contains(e.Move) && standing.Any(s => s.CaseId == e.CaseId && Steps.Contains(s.Move) && ((s.Ordinal < e.Ordinal && s.HappenedAtUtc > e.HappenedAtUtc) || (s.Ordinal > e.Ordinal && s.HappenedAtUtc < e.HappenedAtUtc))));
        });

    public static Law TimesAreItsEvents { get; } = new("cases.times-are-its-events", "阶段起点、处置和结案的时间都是它的事件的时间", "When its stage began, when it was handled and when it was closed are the times of its events",
        db =>
        {
            var standing = db.Set<CaseEventRow>().Standing();
            return db.Set<CaseRow>().Where(c => !standing.Any(e => e.CaseId == c.Id && e.HappenedAtUtc == c.StageAtUtc)
                    || (c.DoneAtUtc != null && !standing.Any(e => e.CaseId == c.Id && (e.Move == CaseMove.Finish || e.Move == CaseMove.SettleOnSpot) && e.HappenedAtUtc == c.DoneAtUtc))
                    || (c.ClosedAtUtc != null && !standing.Any(e => e.CaseId == c.Id && e.Move == CaseMove.Pass && e.HappenedAtUtc == c.ClosedAtUtc)))
                .OrderBy(c => c.Number).Select(c => new LawBreach("case", c.Id.ToString(), $"案卷 {c.Number} 的时间和它的事件不一致", $"the times of case {c.Number} are not those of its events"));
        });

    public static Law PriorityIsTheLastGiven { get; } = new("cases.priority-is-the-last-given", "案卷的缓急就是最后一次定的", "A case is as urgent as was last said",
        db => db.Set<CaseRow>().Where(c => c.Priority != (db.Set<CaseEventRow>().Where(e => e.CaseId == c.Id && e.Priority != null).OrderByDescending(e => e.Ordinal).Select(e => e.Priority).FirstOrDefault() ?? CasePriority.Normal))
            .OrderBy(c => c.Number).Select(c => new LawBreach("case", c.Id.ToString(), $"案卷 {c.Number} 的缓急和最后一次定的不一致", $"case {c.Number} is not as urgent as was last said")));

    public static IReadOnlyList<Law> All { get; } =
    [
        CheckedByAnother, ClosedWasChecked, OneLead, ClosedPartsPassed, ClockRuns, StageIsTheLastEvents, ReworkWasCounted, DuplicatePointsOn, EventHasItsCase,
        CorrectionIsOfItsEvent, CorrectedOnce, OnlyWordsAreVoid, CorrectedInOrder, TimesAreItsEvents, PriorityIsTheLastGiven,
    ];

    /// <param name="amiss">Of all events and the corrections among them, those that break the law; each case is named once.</param>
    private static Law OfCorrections(string code, string zh, string en, string whatZh, string whatEn, Func<IQueryable<CaseEventRow>, IQueryable<CaseEventRow>, IQueryable<CaseEventRow>> amiss) => new(code, zh, en, db =>
    {
        var all = db.Set<CaseEventRow>();
        return amiss(all, all.Where(e => e.CorrectsId != null)).GroupBy(e => new { e.CaseId, e.CaseNumber }).OrderBy(g => g.Key.CaseNumber)
            .Select(g => new LawBreach("case", g.Key.CaseId.ToString(), $"案卷 {g.Key.CaseNumber} {whatZh}", $"case {g.Key.CaseNumber}: {whatEn}"));
    });
}
