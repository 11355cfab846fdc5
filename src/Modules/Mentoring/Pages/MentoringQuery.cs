using Microsoft.EntityFrameworkCore;
using Wutong.Mentoring.Assessing;
using Wutong.Mentoring.Attachments;
using Wutong.Mentoring.Matching;
using Wutong.Mentoring.Pairs;
using Wutong.Mentoring.Partners;
using Wutong.Mentoring.Programmes;
using Wutong.Mentoring.Stars;
using Wutong.Mentoring.Talks;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Scoring;
using Wutong.Platform.Time;

namespace Wutong.Mentoring.Pages;

/// <summary>帮带查询: for staff, within reach; people by name, never by rating.</summary>
internal sealed class MentoringQuery(AppDb db, ICurrentActor current, Rights rights, IScores scores, TimeProvider time)
{
    private const int MostPeople = 500, MostRecords = 200;

    private Reach Reach => current.Actor.ReachOf(MentoringPermissions.Keep, rights);

    /// <summary>Programmes, those under way first, newest first.</summary>
    public async Task<IReadOnlyList<ProgrammeRow>> ProgrammesAsync(CancellationToken ct) => await Reach.Cut(db.Set<ProgrammeRow>().AsNoTracking().TagWith("mentoring.programmes")).OrderByDescending(p => p.IsOpen).ThenByDescending(p => p.Id).Take(100).ToListAsync(ct);

    public Task<ProgrammeRow?> ProgrammeAsync(string number, CancellationToken ct) => Reach.Cut(db.Set<ProgrammeRow>().AsNoTracking().TagWith("mentoring.programme")).SingleOrDefaultAsync(p => p.Number == number, ct);

    public async Task<IReadOnlyList<PartnerRow>> PartnersAsync(Guid programme, PartnerSide side, CancellationToken ct) =>
        await Reach.Cut(db.Set<PartnerRow>().AsNoTracking().TagWith("mentoring.partners")).Include(p => p.Fields).Where(p => p.ProgrammeId == programme && p.Side == side && p.IsOpen).OrderBy(p => p.SortKey).ThenBy(p => p.Id).Take(MostPeople).ToListAsync(ct);

    public async Task<IReadOnlyList<PairLine>> PairsAsync(Guid programme, CancellationToken ct)
    {
        var pairs = await Reach.Cut(db.Set<PairRow>().AsNoTracking().TagWith("mentoring.pairs")).Where(p => p.ProgrammeId == programme).OrderByDescending(p => p.IsOpen).ThenBy(p => p.Id).Take(MostPeople).ToListAsync(ct);
        var ids = pairs.ConvertAll(p => p.Id);
        var met = await db.Set<MeetingRow>().TagWith("mentoring.met").Standing(time.UtcNow).Where(m => ids.Contains(m.PairId)).GroupBy(m => m.PairId).Select(g => new { g.Key, Count = g.Count(), Last = g.Max(m => m.HappenedAtUtc) }).ToDictionaryAsync(g => g.Key, ct);
        return [.. pairs.Select(p => met.GetValueOrDefault(p.Id) is { } m ? new PairLine(p, m.Count, m.Last) : new PairLine(p, 0, null))];
    }

    /// <returns>Null when there is no such pair within reach.</returns>
    public async Task<PairTold?> PairAsync(string code, CancellationToken ct)
    {
        if (await Reach.Cut(db.Set<PairRow>().AsNoTracking().TagWith("mentoring.pair")).SingleOrDefaultAsync(p => p.Code == code, ct) is not { } pair) return null;
        var partners = await db.Set<PartnerRow>().AsNoTracking().TagWith("mentoring.of-pair").Where(p => p.Id == pair.MentorId || p.Id == pair.TraineeId).ToDictionaryAsync(p => p.Id, ct);
        var meetings = await db.Set<MeetingRow>().AsNoTracking().TagWith("mentoring.meetings").Standing(time.UtcNow).Where(m => m.PairId == pair.Id).OrderByDescending(m => m.HappenedAtUtc).ThenByDescending(m => m.Id).Take(MostRecords).ToListAsync(ct);
        var programme = await db.Set<ProgrammeRow>().AsNoTracking().TagWith("mentoring.of-programme").SingleAsync(p => p.Id == pair.ProgrammeId, ct);
        return new(pair, programme, partners[pair.MentorId], partners[pair.TraineeId], meetings, await AssessmentsAsync([pair.Id], ct));
    }

    /// <returns>Null when there is nobody such within reach.</returns>
    public async Task<PartnerTold?> PartnerAsync(Guid id, CancellationToken ct)
    {
        if (await Reach.Cut(db.Set<PartnerRow>().AsNoTracking().TagWith("mentoring.partner")).Include(p => p.Fields).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } partner) return null;
        var programme = await db.Set<ProgrammeRow>().AsNoTracking().TagWith("mentoring.of-programme").SingleAsync(p => p.Id == partner.ProgrammeId, ct);
        var pairs = await db.Set<PairRow>().AsNoTracking().TagWith("mentoring.pairs-of").Where(p => p.MentorId == id || p.TraineeId == id).OrderBy(p => p.Id).ToListAsync(ct);
        var attachments = await db.Set<AttachmentRow>().AsNoTracking().TagWith("mentoring.attachments").Standing(time.UtcNow).Where(a => a.TraineeId == id).OrderByDescending(a => a.HappenedAtUtc).ToListAsync(ct);
        var at = attachments.ConvertAll(a => a.Id);
        var words = await db.Set<HostWordRow>().AsNoTracking().TagWith("mentoring.host-words").Where(w => at.Contains(w.AttachmentId)).ToDictionaryAsync(w => w.AttachmentId, ct);
        var talks = await db.Set<TalkRow>().AsNoTracking().TagWith("mentoring.talks-of").Standing(time.UtcNow).Where(t => db.Set<TalkPartnerRow>().Any(p => p.TalkId == t.Id && p.PartnerId == id)).OrderByDescending(t => t.HappenedAtUtc).Take(MostRecords).ToListAsync(ct);
        return new(partner, programme, pairs, [.. attachments.Select(a => (a, words.GetValueOrDefault(a.Id)))], talks, partner.Side is PartnerSide.Mentor ? await StarsAsync(pairs, ct) : null);
    }

    public async Task<IReadOnlyList<(TalkRow Talk, int People)>> TalksAsync(Guid programme, CancellationToken ct)
    {
        var talks = await db.Set<TalkRow>().AsNoTracking().TagWith("mentoring.talks").Standing(time.UtcNow).Where(t => t.ProgrammeId == programme).OrderByDescending(t => t.HappenedAtUtc).ThenByDescending(t => t.Id).Take(MostRecords).ToListAsync(ct);
        var ids = talks.ConvertAll(t => t.Id);
        var counts = await db.Set<TalkPartnerRow>().TagWith("mentoring.talk-people").Where(p => ids.Contains(p.TalkId)).GroupBy(p => p.TalkId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return [.. talks.Select(t => (t, counts.GetValueOrDefault(t.Id)))];
    }

    /// <summary>建议结对 among those who take part and have no pair yet, or room for one.</summary>
    public async Task<IReadOnlyList<(PartnerRow Mentor, PartnerRow Trainee, IReadOnlyList<string> Common)>> SuggestedAsync(Guid programme, CancellationToken ct)
    {
        var (mentors, trainees) = (await PartnersAsync(programme, PartnerSide.Mentor, ct), await PartnersAsync(programme, PartnerSide.Trainee, ct));
        var running = await db.Set<PairRow>().AsNoTracking().TagWith("mentoring.running").Where(p => p.ProgrammeId == programme && p.IsOpen).Select(p => new { p.MentorId, p.TraineeId }).ToListAsync(ct);
        var (taken, paired) = (running.CountBy(p => p.MentorId).ToDictionary(), running.Select(p => p.TraineeId).ToHashSet());
        var suggested = SuggestPairs.Of([.. mentors.Select(m => new FreeMentor(m.Id, FieldsOf(m), Math.Max(0, m.Capacity - taken.GetValueOrDefault(m.Id))))], [.. trainees.Where(t => !paired.Contains(t.Id)).Select(t => new WaitingTrainee(t.Id, FieldsOf(t)))]);
        var (byMentor, byTrainee) = (mentors.ToDictionary(m => m.Id), trainees.ToDictionary(t => t.Id));
        return [.. suggested.Select(s => (byMentor[s.Mentor], byTrainee[s.Trainee], s.Common))];
    }

    private static HashSet<string> FieldsOf(PartnerRow row) => row.Fields.Select(f => f.Field).ToHashSet(StringComparer.Ordinal);

    private async Task<IReadOnlyList<AssessmentTold>> AssessmentsAsync(IReadOnlyList<Guid> pairs, CancellationToken ct)
    {
        var rows = await db.Set<AssessmentRow>().AsNoTracking().TagWith("mentoring.assessments").Standing(time.UtcNow).Where(a => pairs.Contains(a.PairId)).OrderByDescending(a => a.HappenedAtUtc).ThenByDescending(a => a.Id).Take(MostRecords).ToListAsync(ct);
        var told = new List<AssessmentTold>();
        foreach (var row in rows) told.Add(new(row, await scores.ResultAsync(new(AssessHandler.Subject, row.Id.ToString()), row.VersionId, ScoreMethod.Mean, ct)));
        return told;
    }

    /// <summary>The mentor's rating with what it is made of: the mean of the last assessment of each pair, and all meetings.</summary>
    private async Task<StarTold> StarsAsync(List<PairRow> pairs, CancellationToken ct)
    {
        var ids = pairs.ConvertAll(p => p.Id);
        var last = (await AssessmentsAsync(ids, ct)).Where(a => a.Row.Side == PartnerSide.Mentor && a.Score is not null).DistinctBy(a => a.Row.PairId).Select(a => (int)(a.Score!.Score * 100)).ToList();
        var meetings = await db.Set<MeetingRow>().TagWith("mentoring.meetings-of").Standing(time.UtcNow).CountAsync(m => ids.Contains(m.PairId), ct);
        var (rule, mean) = (await MentorStarTable.ValidOnAsync(db, time.ChinaToday, ct), last.Count == 0 ? (int?)null : (int)Math.Round(last.Average(), MidpointRounding.AwayFromZero));
        return new(MentorStars.Of(rule, mean, meetings), mean, last.Count, meetings, rule);
    }
}

/// <param name="Last">When they met last.</param>
internal sealed record PairLine(PairRow Pair, int Meetings, DateTime? Last);

internal sealed record AssessmentTold(AssessmentRow Row, ScoreResult? Score);

internal sealed record PairTold(PairRow Pair, ProgrammeRow Programme, PartnerRow Mentor, PartnerRow Trainee, IReadOnlyList<MeetingRow> Meetings, IReadOnlyList<AssessmentTold> Assessments);

/// <param name="Stars">Of a mentor.</param>
internal sealed record PartnerTold(PartnerRow Partner, ProgrammeRow Programme, IReadOnlyList<PairRow> Pairs, IReadOnlyList<(AttachmentRow Row, HostWordRow? Word)> Attachments, IReadOnlyList<TalkRow> Talks, StarTold? Stars);

/// <summary>评星 with its arithmetic.</summary>
/// <param name="Score">The mean, in hundredths; null: not assessed yet.</param>
/// <param name="Assessed">Of how many pairs.</param>
internal sealed record StarTold(int Level, int? Score, int Assessed, int Meetings, IReadOnlyList<MentorStarLevel> Rule);
