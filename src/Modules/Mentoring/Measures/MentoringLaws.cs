using Microsoft.EntityFrameworkCore;
using Wutong.Mentoring.Assessing;
using Wutong.Mentoring.Attachments;
using Wutong.Mentoring.Pairs;
using Wutong.Mentoring.Partners;
using Wutong.Mentoring.Talks;
using Wutong.Platform.Figures;
using Wutong.Platform.Laws;

namespace Wutong.Mentoring.Measures;

/// <summary>师徒帮带的规律.</summary>
internal static class MentoringLaws
{
    public static Law PartnerIsAsTheirLife { get; } = new("mentoring.partner-is-as-their-life", "导师、学员的状态等于最后一条加入或退出", "A partner's state is that of the last row of their life",
        db => Lives.NotAsTheirLives<PartnerRow, PartnerEventRow>(db).OrderBy(p => p.Id).Select(p => new LawBreach("mentoring-partner", p.Id.ToString(), $"{p.Code} 的状态和起止记录不一致", $"the state of {p.Code} is not that of their life")));

    public static Law PairIsAsItsLife { get; } = new("mentoring.pair-is-as-its-life", "结对的状态等于最后一条签订或结束", "A pair's state is that of the last row of its life",
        db => Lives.NotAsTheirLives<PairRow, PairEventRow>(db).OrderBy(p => p.Id).Select(p => new LawBreach("mentoring-pair", p.Id.ToString(), $"协议 {p.Code} 的状态和起止记录不一致", $"the state of agreement {p.Code} is not that of its life")));

    public static Law WithinCapacity { get; } = new("mentoring.within-capacity", "导师同时带的学员不超过他的名额", "A mentor's pairs are within their capacity",
        db => db.Set<PartnerRow>().Where(m => m.Side == PartnerSide.Mentor && db.Set<PairRow>().Count(p => p.IsOpen && p.MentorId == m.Id) > m.Capacity).OrderBy(m => m.Id)
            .Select(m => new LawBreach("mentoring-partner", m.Id.ToString(), $"导师 {m.Code} 带的人超过了名额", $"mentor {m.Code} has more trainees than they take")));

    public static Law OneMentorATrainee { get; } = new("mentoring.one-mentor-a-trainee", "一位学员同时只有一位导师", "A trainee has one mentor at a time",
        db => db.Set<PairRow>().Where(p => p.IsOpen && db.Set<PairRow>().Any(o => o.IsOpen && o.TraineeId == p.TraineeId && o.Id != p.Id)).OrderBy(p => p.Id)
            .Select(p => new LawBreach("mentoring-pair", p.Id.ToString(), $"协议 {p.Code} 的学员还有另一位导师", $"the trainee of agreement {p.Code} has another mentor")));

    public static Law PairHasItsPartners { get; } = new("mentoring.pair-has-its-partners", "每一对都是同一计划的一位导师和一位学员", "A pair is a mentor and a trainee of one programme",
        db => db.Set<PairRow>().Where(p => !db.Set<PartnerRow>().Any(m => m.Id == p.MentorId && m.Side == PartnerSide.Mentor && m.ProgrammeId == p.ProgrammeId) || !db.Set<PartnerRow>().Any(t => t.Id == p.TraineeId && t.Side == PartnerSide.Trainee && t.ProgrammeId == p.ProgrammeId))
            .OrderBy(p => p.Id).Select(p => new LawBreach("mentoring-pair", p.Id.ToString(), $"协议 {p.Code} 的导师或学员不对", $"the mentor or trainee of agreement {p.Code} cannot be")));

    public static Law RecordHasItsPair { get; } = new("mentoring.record-has-its-pair", "每次帮带和考核都属于一对师徒", "Every meeting and assessment is of a pair",
        db => db.Set<MeetingRow>().Where(m => !db.Set<PairRow>().Any(p => p.Id == m.PairId && p.Code == m.PairCode)).Select(m => m.PairCode).Union(db.Set<AssessmentRow>().Where(a => !db.Set<PairRow>().Any(p => p.Id == a.PairId && p.Code == a.PairCode)).Select(a => a.PairCode))
            .OrderBy(code => code).Select(code => new LawBreach("mentoring-pair", code, $"协议 {code} 有记录，本身却没有了", $"agreement {code} has records and is not there itself")));

    public static Law TalkBeforePost { get; } = new("mentoring.talk-before-post", "正式任职的学员都有任前廉政谈话", "A trainee in post had an integrity talk before",
        db => db.Set<PartnerRow>().Where(t => t.InPostAtUtc != null && !db.Set<TalkPartnerRow>().Any(p => p.PartnerId == t.Id && db.Set<TalkRow>().Any(k => k.Id == p.TalkId && k.Kind == TalkKind.Integrity && k.RecordedAtUtc <= t.InPostAtUtc)))
            .OrderBy(t => t.Id).Select(t => new LawBreach("mentoring-partner", t.Id.ToString(), $"{t.Code} 任职前没有廉政谈话", $"{t.Code} is in post without an integrity talk")));

    public static Law AttachmentHasItsTrainee { get; } = new("mentoring.attachment-has-its-trainee", "每次挂职都有它的学员，接收单位的话都有它的挂职", "Every attachment has its trainee, and what a host said its attachment",
        db => db.Set<AttachmentRow>().Where(a => !db.Set<PartnerRow>().Any(t => t.Id == a.TraineeId && t.Side == PartnerSide.Trainee)).Select(a => a.Id).Union(db.Set<HostWordRow>().Where(w => !db.Set<AttachmentRow>().Any(a => a.Id == w.AttachmentId)).Select(w => w.AttachmentId))
            .OrderBy(id => id).Select(id => new LawBreach("mentoring-attachment", id.ToString(), "这次挂职或它的评语没有归属", "this attachment, or what was said of it, belongs to nobody")));

    public static IReadOnlyList<Law> All { get; } = [PartnerIsAsTheirLife, PairIsAsItsLife, WithinCapacity, OneMentorATrainee, PairHasItsPartners, RecordHasItsPair, TalkBeforePost, AttachmentHasItsTrainee];
}
