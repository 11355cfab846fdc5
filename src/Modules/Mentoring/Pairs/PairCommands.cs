using Microsoft.EntityFrameworkCore;
using Wutong.Mentoring.Partners;
using Wutong.Mentoring.Programmes;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Writing;

namespace Wutong.Mentoring.Pairs;

/// <summary>签师徒协议: within the mentor's capacity; a trainee has one mentor at a time.</summary>
/// <param name="Goals">One a line.</param>
internal sealed record SignPair(Guid Mentor, Guid Trainee, string Goals, DateOnly Day) : ICommand;

/// <summary>改帮带目标.</summary>
internal sealed record ChangeGoals(Guid Pair, string Goals) : ICommand;

/// <summary>出师或提前结束.</summary>
internal sealed record EndPair(Guid Pair, string Why) : ICommand;

/// <summary>记一次帮带.</summary>
internal sealed record RecordMeeting(Guid Pair, DateOnly Day, int Minutes, string Topic, string? Next = null) : ICommand;

/// <summary>作废一次帮带记录: it should not have been recorded.</summary>
internal sealed record VoidMeeting(Guid Meeting) : ICommand;

internal sealed class SignPairHandler : Handler<SignPair>
{
    public const int LongestGoals = 600;
    public override Permission Needs => MentoringPermissions.Keep;
    public override IEnumerable<HotKey> Locks(SignPair command, Actor actor) => [HotKey.Of("mentoring", command.Mentor), HotKey.Of("mentoring", command.Trainee)];
    public override Target? TargetOf(SignPair command, IWrite write) => PartnerBook.Find(command.Mentor, write) is { Side: PartnerSide.Mentor } mentor ? Target.Of(mentor) : null;

    public override Answer Run(SignPair command, IWrite write)
    {
        var mentor = PartnerBook.Find(command.Mentor, write)!;
        if (PartnerBook.Find(command.Trainee, write) is not { Side: PartnerSide.Trainee } trainee || trainee.ProgrammeId != mentor.ProgrammeId) throw new BadInputException("trainee", "请选这个计划的一位学员。", "Choose a trainee of this programme.");
        if (ProgrammeBook.Over(ProgrammeBook.Find(mentor.ProgrammeId, write)!) is { } over) return over;
        if (!mentor.IsOpen || !trainee.IsOpen) return No("mentoring.left", "其中一位已经退出。", "One of the two has left.");
        if (Running(write).Any(p => p.TraineeId == trainee.Id)) return No("mentoring.has-a-mentor", "这位学员已经有导师了。", "This trainee has a mentor already.", "trainee");
        if (Running(write).Count(p => p.MentorId == mentor.Id) >= mentor.Capacity) return No("mentoring.full", $"这位导师最多带 {mentor.Capacity} 人，已经满了。", $"This mentor takes {mentor.Capacity} at most, and has as many.", "mentor");
        Input.PastDay("day", command.Day, write.Now);
        var id = write.NewId();
        var row = new PairRow
        {
            Id = id, Code = RecordNumbers.Of(id, write.Now), ProgrammeId = mentor.ProgrammeId, MentorId = mentor.Id, TraineeId = trainee.Id, Name = $"{mentor.Name} → {trainee.Name}", Goals = Input.Text("goals", command.Goals, 2, LongestGoals), SignedDay = command.Day, IsOpen = true, Place = mentor.Place,
        };
        write.Db.Add(row);
        write.Db.Add(PairBook.EventOf(row, 1, isBegin: true, null, write));
        return new Answer.Done("mentoring-pair", row.Id);
    }

    private static IQueryable<PairRow> Running(IWrite write) => write.Db.Set<PairRow>().AsNoTracking().Where(p => p.IsOpen);
}

internal abstract class PairHandler<TCommand> : Handler<TCommand> where TCommand : class, ICommand
{
    public sealed override Permission Needs => MentoringPermissions.Keep;
    protected abstract Guid PairOf(TCommand command, IWrite write);
    public sealed override Target? TargetOf(TCommand command, IWrite write) => PairBook.Find(PairOf(command, write), write) is { } row ? Target.Of(row) : null;

    public sealed override Answer Run(TCommand command, IWrite write)
    {
        var row = PairBook.Find(PairOf(command, write), write)!;
        return row.IsOpen ? Run(row, command, write) : No("mentoring.pair-over", "这一对帮带已经结束。", "This pair is over.");
    }

    protected abstract Answer Run(PairRow row, TCommand command, IWrite write);
}

internal sealed class ChangeGoalsHandler : PairHandler<ChangeGoals>
{
    protected override Guid PairOf(ChangeGoals command, IWrite write) => command.Pair;

    protected override Answer Run(PairRow row, ChangeGoals command, IWrite write)
    {
        row.Goals = Input.Text("goals", command.Goals, 2, SignPairHandler.LongestGoals);
        return new Answer.Done("mentoring-pair", row.Id);
    }
}

internal sealed class EndPairHandler : PairHandler<EndPair>
{
    protected override Guid PairOf(EndPair command, IWrite write) => command.Pair;

    protected override Answer Run(PairRow row, EndPair command, IWrite write)
    {
        row.IsOpen = false;
        write.Db.Add(PairBook.EventOf(row, write.Last<PairEventRow>(row.Id).Number + 1, isBegin: false, Input.Text("why", command.Why, 2, 200), write));
        return new Answer.Done("mentoring-pair", row.Id);
    }
}

internal sealed class RecordMeetingHandler : PairHandler<RecordMeeting>
{
    public const int MostMinutes = 8 * 60, LongestTopic = 200;
    protected override Guid PairOf(RecordMeeting command, IWrite write) => command.Pair;

    protected override Answer Run(PairRow row, RecordMeeting command, IWrite write)
    {
        if (command.Day < row.SignedDay) throw new BadInputException("day", "不能早于签协议那天。", "Not before the agreement was signed.");
        var meeting = new MeetingRow
        {
            Id = write.NewId(), PairId = row.Id, PairCode = row.Code, Minutes = Input.Whole("minutes", command.Minutes, 5, MostMinutes), Topic = Input.Text("topic", command.Topic, 2, LongestTopic), Next = Input.Optional("next", command.Next, LongestTopic),
            Place = row.Place, HappenedAtUtc = Input.PastDay("day", command.Day, write.Now), RecordedAtUtc = write.Now,
        };
        write.Db.Add(meeting);
        return new Answer.Done("mentoring-meeting", meeting.Id);
    }
}

internal sealed class VoidMeetingHandler : PairHandler<VoidMeeting>
{
    protected override Guid PairOf(VoidMeeting command, IWrite write) => Find(command, write)?.PairId ?? Guid.Empty;

    protected override Answer Run(PairRow row, VoidMeeting command, IWrite write)
    {
        var wrong = Find(command, write)!;
        if (wrong.IsVoid || write.Db.Set<MeetingRow>().Any(m => m.CorrectsId == wrong.Id)) return No("mentoring.meeting-void", "这次记录已经作废了。", "This record is void already.");
        var none = new MeetingRow { Id = write.NewId(), PairId = row.Id, PairCode = row.Code, Minutes = wrong.Minutes, Topic = wrong.Topic, Place = row.Place, HappenedAtUtc = wrong.HappenedAtUtc, RecordedAtUtc = write.Now, CorrectsId = wrong.Id, IsVoid = true };
        write.Db.Add(none);
        return new Answer.Done("mentoring-meeting", none.Id);
    }

    private static MeetingRow? Find(VoidMeeting command, IWrite write) => write.Db.Set<MeetingRow>().AsNoTracking().SingleOrDefault(m => m.Id == command.Meeting);
}

internal static class PairBook
{
    public static PairRow? Find(Guid id, IWrite write) => write.Db.Set<PairRow>().AsTracking().SingleOrDefault(p => p.Id == id);

    public static PairEventRow EventOf(PairRow row, int number, bool isBegin, string? why, IWrite write) => new()
    {
        Id = write.NewId(), SubjectId = row.Id, Number = number, IsBegin = isBegin, Code = row.Code, Name = row.Name, Why = why, Place = row.Place, HappenedAtUtc = write.Now, RecordedAtUtc = write.Now,
    };
}
