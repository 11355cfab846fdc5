using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Wutong.Essays.Calls;
using Wutong.Essays.Entries;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Essays.Judging;

/// <summary>请评委, while entries come in or are judged.</summary>
internal sealed record NameJudge(string Call, Guid Account) : ICallCommand;

/// <summary>不请了, while they have scored nothing.</summary>
internal sealed record DropJudge(string Call, Guid Account) : ICallCommand;

/// <summary>开始评审: draws the numbers by which judges know the entries.</summary>
internal sealed record StartJudging(string Call) : ICallCommand;

/// <summary>不由这位评委评: this judge does not get this entry, and a sheet they gave counts no more.</summary>
internal sealed record ExcludeJudge(string Entry, Guid Account, string Reason) : IEntryCommand;

/// <summary>评分, and once more to correct it.</summary>
/// <param name="Blind">The entry's number in this judging.</param>
/// <param name="Marks">By item code.</param>
internal sealed record ScoreEssay(string Call, int Blind, IReadOnlyDictionary<string, int> Marks) : IJudgeCommand;

/// <summary>申请回避.</summary>
internal sealed record NameConflict(string Call, int Blind, string Reason) : IJudgeCommand;

internal sealed class NameJudgeHandler : CallHandler<NameJudge>
{
    private const int Most = 30;

    protected override Answer Run(CallRow call, NameJudge command, IWrite write)
    {
        if (call.State is CallState.Decided) return No("essays.decided", "已经评出来了。", "It has been decided.");
        if (command.Account == write.Actor.Id) return No("essays.judge-self", "经办人看得到作者，不能请自己当评委。", "Who runs the contest sees the authors and cannot judge it.", "judge");
        if (command.Account == Guid.Empty) throw new BadInputException("judge", "请写评委的账号。", "The judge's account is wanted.");
        if (EssayBook.IsJudge(call, command.Account, write)) return No("essays.judge-already", "已经是评委了。", "They are a judge already.", "judge");
        if (write.Db.Set<JudgeRow>().Count(j => j.CallId == call.Id) >= Most) return No("essays.judges-many", $"最多 {Most} 位评委。", $"At most {Most} judges.", "judge");
        write.Db.Add(new JudgeRow { CallId = call.Id, AccountId = command.Account, NamedAtUtc = write.Now });
        return EssayBook.Done(call);
    }
}

internal sealed class DropJudgeHandler : CallHandler<DropJudge>
{
    protected override Answer Run(CallRow call, DropJudge command, IWrite write)
    {
        if (write.Db.Set<JudgeRow>().AsTracking().SingleOrDefault(j => j.CallId == call.Id && j.AccountId == command.Account) is not { } judge) return No("essays.no-such-judge", "没有这位评委。", "There is no such judge.");
        if (write.Db.Set<ReviewRow>().Any(r => r.JudgeId == command.Account && r.State == ReviewState.Scored && write.Db.Set<EntryRow>().Any(e => e.Id == r.EntryId && e.CallId == call.Id)))
            return No("essays.judge-has-scored", "这位评委已经评了分，不能再撤；可以逐篇回避。", "This judge has scored and stays; exclude them from single entries.");
        write.Db.Remove(judge);
        return EssayBook.Done(call);
    }
}

internal sealed class StartJudgingHandler : CallHandler<StartJudging>
{
    public override bool RunsAlone => true;

    protected override Answer Run(CallRow call, StartJudging command, IWrite write)
    {
        if (call.State is not CallState.Open) return No("essays.not-open", "征稿中的才能开始评审。", "Only an open call can go to the judges.");
        if (write.Now < call.ClosesAtUtc && write.Actor.Kind != ActorKind.System) return No("essays.not-closed", "还没到截止日期；答应了作者的日期不提前。", "Its last day is not over; the day authors were promised stands.");
        if (write.Db.Set<JudgeRow>().Count(j => j.CallId == call.Id) < call.JudgesNeeded) return No("essays.too-few-judges", $"每篇要 {call.JudgesNeeded} 位评委，先把评委请够。", $"{call.JudgesNeeded} judges are needed for each entry; name enough first.");
        var entries = write.Db.Set<EntryRow>().AsTracking().Where(e => e.CallId == call.Id && e.State == EntryState.Submitted).ToArray();
        if (entries.Length == 0) return No("essays.no-entries", "没有来稿。", "There are no entries.");
        RandomNumberGenerator.Shuffle<EntryRow>(entries);
        for (var i = 0; i < entries.Length; i++) entries[i].Blind = i + 1;
        (call.State, call.ClosesAtUtc) = (CallState.Judging, write.Now < call.ClosesAtUtc ? write.Now : call.ClosesAtUtc);
        return EssayBook.Done(call);
    }
}

internal sealed class ExcludeJudgeHandler(Reviews reviews) : EntryHandler<ExcludeJudge>
{
    protected override Answer Run(CallRow call, EntryRow entry, ExcludeJudge command, IWrite write)
    {
        if (call.State is not CallState.Judging) return Reviews.NotJudging;
        if (!EssayBook.IsJudge(call, command.Account, write)) return No("essays.no-such-judge", "没有这位评委。", "There is no such judge.", "judge");
        reviews.Exclude(call, entry, command.Account, ReviewState.Excluded, Input.Text("reason", command.Reason, 2, 300), write);
        return EssayBook.Done(entry);
    }
}

/// <summary>A command of a judge's: the entry is named by its number in the judging and by nothing else.</summary>
internal interface IJudgeCommand : ICommand
{
    string Call { get; }
    int Blind { get; }
}

internal abstract class JudgeHandler<TCommand> : Handler<TCommand> where TCommand : class, IJudgeCommand
{
    public override Permission Needs => EssaysPermissions.Own;
    public override Target? TargetOf(TCommand command, IWrite write) => EssayBook.FindCall(command.Call, write) is not { } call ? null : EssayBook.IsJudge(call, write.Actor.Id, write) ? Target.Own(write.Actor) : Target.Installation;

    /// <summary>An entry that is not for this judge is not there for them.</summary>
    public override Answer Run(TCommand command, IWrite write)
    {
        var (call, me) = (EssayBook.FindCall(command.Call, write)!, write.Actor.Id);
        if (call.State is not CallState.Judging) return Reviews.NotJudging;
        var entry = write.Db.Set<EntryRow>().AsTracking().SingleOrDefault(e => e.CallId == call.Id && e.Blind == command.Blind && e.State == EntryState.Submitted && e.AuthorId != me);
        if (entry is null) return new Answer.Missing();
        var review = write.Db.Set<ReviewRow>().AsTracking().SingleOrDefault(r => r.EntryId == entry.Id && r.JudgeId == me);
        return review is { State: not ReviewState.Scored } ? new Answer.Missing() : Run(call, entry, review, command, write);
    }

    protected abstract Answer Run(CallRow call, EntryRow entry, ReviewRow? review, TCommand command, IWrite write);
}

internal sealed class ScoreEssayHandler(Reviews reviews) : JudgeHandler<ScoreEssay>
{
    protected override Answer Run(CallRow call, EntryRow entry, ReviewRow? review, ScoreEssay command, IWrite write) => reviews.Score(call, entry, review, command.Marks, write);
}

internal sealed class NameConflictHandler(Reviews reviews) : JudgeHandler<NameConflict>
{
    protected override Answer Run(CallRow call, EntryRow entry, ReviewRow? review, NameConflict command, IWrite write)
    {
        reviews.Exclude(call, entry, write.Actor.Id, ReviewState.Conflict, Input.Text("reason", command.Reason, 2, 300), write);
        return EssayBook.Done(call);
    }
}
