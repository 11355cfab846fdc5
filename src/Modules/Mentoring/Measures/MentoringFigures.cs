using Wutong.Mentoring.Attachments;
using Wutong.Mentoring.Pairs;
using Wutong.Mentoring.Partners;
using Wutong.Mentoring.Talks;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Listing;
using Wutong.Platform.Time;

namespace Wutong.Mentoring.Measures;

/// <summary>师徒帮带的指标. Totals of areas; no name, no score and no rating of a person is public.</summary>
internal static class MentoringFigures
{
    public static CountedFigure Mentors { get; } = People("mentoring.mentors", "导师", "Mentors", "到这段时间结束时在任的导师", "mentors taking part when the period ended", PartnerSide.Mentor);
    public static CountedFigure Trainees { get; } = People("mentoring.trainees", "学员", "Trainees", "到这段时间结束时在学的学员", "trainees taking part when the period ended", PartnerSide.Trainee);

    public static CountedFigure Pairs { get; } = new FactFigure<PairEventRow>("mentoring.pairs", "师徒结对", "Pairs", "到这段时间结束时签了协议、没有结束的师徒对数，一份协议一对", "pairs with an agreement that had not ended when the period did; one agreement, one pair", "对", "pairs", IsPublic: true, MentoringPermissions.Keep,
        (db, ask) => db.StandingAt<PairEventRow>(ask), LifeColumns<PairEventRow>(), e => "mentoring/pairs/" + e.Code);

    public static FactFigure<MeetingRow> Meetings { get; } = new("mentoring.meetings", "帮带次数", "Meetings", "这段时间内的帮带记录，作废的不算", "meetings of the period, without those made void", "次", "meetings", IsPublic: true, MentoringPermissions.Keep, InPeriod<MeetingRow>,
        [.. FactColumns<MeetingRow>(), new("pair", "协议编号", "Agreement", (m, _) => m.PairCode, 18), new("minutes", "分钟", "Minutes", (m, _) => m.Minutes, 8, IsPublic: true), new("topic", "内容", "Topic", (m, _) => m.Topic, 40)], m => "mentoring/pairs/" + m.PairCode);

    public static FactFigure<TalkRow> Lectures { get; } = Talks("mentoring.lectures", "授课", "Lectures", "这段时间内的授课", "lectures of the period", TalkKind.Lecture);
    public static FactFigure<TalkRow> IntegrityTalks { get; } = Talks("mentoring.integrity-talks", "任前廉政谈话", "Integrity talks", "这段时间内的任前集体廉政谈话", "integrity talks before taking office, in the period", TalkKind.Integrity);
    public static FactFigure<TalkRow> Visits { get; } = Talks("mentoring.visits", "参观廉政教育基地", "Visits to the education base", "这段时间内组织的参观", "visits in the period", TalkKind.Visit);

    public static FactFigure<AttachmentRow> Attachments { get; } = new("mentoring.attachments", "挂职锻炼", "Attachments", "这段时间内开始的上挂、外挂和参与中心工作", "attachments that began in the period, of all three kinds", "人次", "attachments", IsPublic: true, MentoringPermissions.Keep, InPeriod<AttachmentRow>,
        [.. FactColumns<AttachmentRow>(), new("host", "接收单位", "Host", (a, _) => a.Host, 30)], a => "mentoring/people/" + a.TraineeId);

    public static IReadOnlyList<Figure> All { get; } = [Mentors, Trainees, Pairs, Meetings, Lectures, IntegrityTalks, Visits, Attachments];

    private static FactFigure<PartnerEventRow> People(string code, string zh, string en, string formulaZh, string formulaEn, PartnerSide side) => new(code, zh, en, formulaZh, formulaEn, "名", "people", IsPublic: true, MentoringPermissions.Keep,
        (db, ask) => db.StandingAt<PartnerEventRow>(ask).Where(e => e.Side == side), LifeColumns<PartnerEventRow>(), e => "mentoring/people/" + e.SubjectId);

    private static FactFigure<TalkRow> Talks(string code, string zh, string en, string formulaZh, string formulaEn, TalkKind kind) => new(code, zh, en, formulaZh, formulaEn, "次", "times", IsPublic: true, MentoringPermissions.Keep,
        (db, ask) => InPeriod<TalkRow>(db, ask).Where(t => t.Kind == kind), [.. FactColumns<TalkRow>(), new("topic", "主题", "Topic", (t, _) => t.Topic, 30, IsPublic: true), new("minutes", "分钟", "Minutes", (t, _) => t.Minutes, 8, IsPublic: true)], _ => null);

    private static IQueryable<T> InPeriod<T>(AppDb db, FigureAsk ask) where T : FactRow
    {
        var (from, end) = (ask.FromUtc, ask.End);
        var rows = db.Set<T>().Standing(ask.AsOfUtc).Where(r => r.HappenedAtUtc <= end);
        return from is null ? rows : rows.Where(r => r.HappenedAtUtc >= from);
    }

    private static IReadOnlyList<ListColumn<T>> FactColumns<T>() where T : FactRow =>
        [new("area", "区划代码", "Area code", (r, _) => r.Place.Finest, 16, IsPublic: true), new("day", "日期", "Day", (r, _) => ChinaDay.Text(ChinaDay.Of(r.HappenedAtUtc)), 12, IsPublic: true), new("recorded", "登记时间", "Recorded", (r, _) => r.RecordedAtUtc, 20)];

    private static IReadOnlyList<ListColumn<T>> LifeColumns<T>() where T : LifeRow => [.. FactColumns<T>(), new("number", "编号", "Number", (e, _) => e.Code, 18), new("name", "姓名", "Name", (e, _) => e.Name, 30)];
}
