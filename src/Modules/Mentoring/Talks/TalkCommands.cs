using Microsoft.EntityFrameworkCore;
using Wutong.Mentoring.Partners;
using Wutong.Mentoring.Programmes;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Mentoring.Talks;

/// <summary>记一次授课、廉政谈话或参观, with who took part.</summary>
/// <param name="By">Who spoke, by office; where, for a visit.</param>
internal sealed record RecordTalk(Guid Programme, TalkKind Kind, DateOnly Day, string Topic, string By, IReadOnlyList<Guid> Partners, int Minutes, Lecturer? Lecturer = null) : ICommand;

/// <summary>正式任职: not before an integrity talk was recorded.</summary>
internal sealed record MarkInPost(Guid Trainee) : ICommand;

internal sealed class RecordTalkHandler : Handler<RecordTalk>
{
    public const int LongestTopic = 60, LongestBy = 60, MostPartners = 200, MostMinutes = 8 * 60;
    public override Permission Needs => MentoringPermissions.Keep;
    public override Target? TargetOf(RecordTalk command, IWrite write) => ProgrammeBook.Find(command.Programme, write) is { } row ? Target.Of(row) : null;

    public override Answer Run(RecordTalk command, IWrite write)
    {
        var programme = ProgrammeBook.Find(command.Programme, write)!;
        if (ProgrammeBook.Over(programme) is { } over) return over;
        var (kind, wanted) = (Input.OneOf("kind", command.Kind), (command.Partners ?? []).Distinct().ToList());
        if (wanted.Count is 0 or > MostPartners) throw new BadInputException("partners", $"请选 1 到 {MostPartners} 个参加的人。", $"1 to {MostPartners} people took part.");
        var known = write.Db.Set<PartnerRow>().AsNoTracking().Count(p => p.ProgrammeId == programme.Id && wanted.Contains(p.Id));
        if (known != wanted.Count) throw new BadInputException("partners", "有人不在这个计划里，请从名单里选。", "Somebody is not of this programme; choose from the list.");
        if (kind is TalkKind.Lecture && command.Lecturer is null) throw new BadInputException("lecturer", "请选是谁授课。", "Choose who lectured.");
        var row = new TalkRow
        {
            Id = write.NewId(), ProgrammeId = programme.Id, Kind = kind, Topic = Input.Text("topic", command.Topic, 2, LongestTopic), By = Input.NoNumber("by", Input.Text("by", command.By, 2, LongestBy)), Lecturer = kind is TalkKind.Lecture ? Input.OneOf("lecturer", command.Lecturer!.Value) : null,
            Minutes = Input.Whole("minutes", command.Minutes, 5, MostMinutes), Place = programme.Place, HappenedAtUtc = Input.PastDay("day", command.Day, write.Now), RecordedAtUtc = write.Now,
        };
        write.Db.Add(row);
        foreach (var partner in wanted) write.Db.Add(new TalkPartnerRow { TalkId = row.Id, PartnerId = partner });
        return new Answer.Done("mentoring-talk", row.Id);
    }
}

internal sealed class MarkInPostHandler : Handler<MarkInPost>
{
    public override Permission Needs => MentoringPermissions.Keep;
    public override Target? TargetOf(MarkInPost command, IWrite write) => PartnerBook.Find(command.Trainee, write) is { Side: PartnerSide.Trainee } row ? Target.Of(row) : null;

    public override Answer Run(MarkInPost command, IWrite write)
    {
        var row = PartnerBook.Find(command.Trainee, write)!;
        if (row.InPostAtUtc is not null) return No("mentoring.in-post", "已经记为正式任职。", "They are in post already.");
        if (!Had(row.Id, TalkKind.Integrity, write)) return No("mentoring.no-integrity-talk", "还没有记任前廉政谈话，先谈话再任职。", "No integrity talk is recorded; it comes before the post.");
        row.InPostAtUtc = write.Now;
        return new Answer.Done("mentoring-partner", row.Id);
    }

    private static bool Had(Guid partner, TalkKind kind, IWrite write) => write.Db.Set<TalkPartnerRow>().Any(p => p.PartnerId == partner && write.Db.Set<TalkRow>().Any(t => t.Id == p.TalkId && t.Kind == kind && !t.IsVoid && !write.Db.Set<TalkRow>().Any(c => c.CorrectsId == t.Id)));
}
