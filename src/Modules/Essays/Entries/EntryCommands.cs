using Wutong.Essays.Calls;
using Wutong.Essays.Series;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Essays.Entries;

/// <param name="Byline">Needed with consent only.</param>
internal sealed record EntryDraft(string Title, string Text, string? Byline = null, bool Consents = false);

/// <summary>投稿, by anybody with an account.</summary>
internal sealed record SubmitEntry(string Call, EntryDraft Draft) : ICommand;

/// <summary>改稿, until the call closes.</summary>
internal sealed record ChangeEntry(string Entry, EntryDraft Draft) : IEntryCommand;

/// <summary>撤稿, until the call closes.</summary>
internal sealed record WithdrawEntry(string Entry) : IEntryCommand;

/// <summary>同意发表 or no longer, until it is published.</summary>
internal sealed record SetConsent(string Entry, bool Consents, string? Byline = null) : IEntryCommand;

internal sealed class SubmitEntryHandler : Handler<SubmitEntry>
{
    public override Permission Needs => EssaysPermissions.Own;
    public override Target? TargetOf(SubmitEntry command, IWrite write) => EssayBook.FindCall(command.Call, write) is { State: not CallState.Draft } ? Target.Own(write.Actor) : null;
    public override IEnumerable<HotKey> Locks(SubmitEntry command, Actor actor) => [HotKey.Of("essay-author", actor.Id)];

    public override Answer Run(SubmitEntry command, IWrite write)
    {
        var (call, me, id) = (EssayBook.FindCall(command.Call, write)!, write.Actor.Id, write.NewId());
        if (EntryRules.Closed(call, write) is { } closed) return closed;
        if (write.Db.Set<EntryRow>().Count(e => e.CallId == call.Id && e.AuthorId == me && e.State == EntryState.Submitted) >= call.MostEntries)
            return No("essays.too-many", $"这次征文每人最多 {call.MostEntries} 篇，可以改已投的，或先撤一篇。", $"At most {call.MostEntries} entries each; change one you sent, or withdraw one first.");
        var row = new EntryRow { Id = id, Number = RecordNumbers.Of(id, write.Now), CallId = call.Id, AuthorId = me, Title = "", Text = "", Words = 0, Consents = false, SubmittedAtUtc = write.Now, State = EntryState.Submitted, Place = call.Place };
        EntryRules.Fill(row, command.Draft, call);
        write.Db.Add(row);
        EssayBook.Happened(row, EssayStep.Submitted, call, write);
        return EssayBook.Done(row);
    }
}

/// <summary>A command of the author's on their own entry.</summary>
internal abstract class OwnEntryHandler<TCommand> : Handler<TCommand> where TCommand : class, IEntryCommand
{
    public override Permission Needs => EssaysPermissions.Own;
    public override Target? TargetOf(TCommand command, IWrite write) => EssayBook.FindEntry(command.Entry, write) is { } row ? new(PersonId: row.AuthorId) : null;
    public override Answer Run(TCommand command, IWrite write) => EssayBook.FindEntry(command.Entry, write)! is { State: EntryState.Submitted } row ? Run(row, EssayBook.CallOf(row, write), command, write) : No("essays.withdrawn", "这篇已经撤稿了。", "This entry has been withdrawn.");

    protected abstract Answer Run(EntryRow row, CallRow call, TCommand command, IWrite write);
}

internal sealed class ChangeEntryHandler : OwnEntryHandler<ChangeEntry>
{
    protected override Answer Run(EntryRow row, CallRow call, ChangeEntry command, IWrite write)
    {
        if (EntryRules.Closed(call, write) is { } closed) return closed;
        EntryRules.Fill(row, command.Draft, call);
        return EssayBook.Done(row);
    }
}

internal sealed class WithdrawEntryHandler : OwnEntryHandler<WithdrawEntry>
{
    protected override Answer Run(EntryRow row, CallRow call, WithdrawEntry command, IWrite write)
    {
        if (EntryRules.Closed(call, write) is { } closed) return closed;
        row.State = EntryState.Withdrawn;
        EssayBook.Happened(row, EssayStep.Withdrawn, call, write);
        return EssayBook.Done(row);
    }
}

internal sealed class SetConsentHandler : OwnEntryHandler<SetConsent>
{
    protected override Answer Run(EntryRow row, CallRow call, SetConsent command, IWrite write)
    {
        if (write.Db.Set<WorkRow>().Any(w => w.EntryId == row.Id)) return No("essays.published", "已经发表了；要撤下请联系主办单位。", "It has been published; ask the organiser to take it back.");
        (row.Consents, row.Byline) = (command.Consents, EntryRules.Byline(command.Byline ?? row.Byline, command.Consents));
        return EssayBook.Done(row);
    }
}

internal static class EntryRules
{
    public static void Fill(EntryRow row, EntryDraft draft, CallRow call)
    {
        (row.Title, row.Text) = (Input.Text("title", draft.Title, 1, EssaysModel.LongestTitle).ReplaceLineEndings(" "), Input.Text("text", draft.Text, 1, EssaysModel.LongestText));
        row.Words = WordCount.Of(row.Text);
        if (row.Words < call.LeastWords || row.Words > call.MostWords)
            throw new BadInputException("text", $"要 {call.LeastWords} 到 {call.MostWords} 字，现在 {row.Words} 字。", $"From {call.LeastWords} to {call.MostWords} words are wanted; there are {row.Words}.");
        (row.Consents, row.Byline) = (draft.Consents, Byline(draft.Byline, draft.Consents));
    }

    public static string? Byline(string? typed, bool consents) => consents ? Input.Text("byline", typed, 1, EssaysModel.LongestByline) : Input.Optional("byline", typed, EssaysModel.LongestByline);

    public static Answer.Refused? Closed(CallRow call, IWrite write) => call.TakesEntries(write.Now) ? null
        : new("essays.not-open", "现在不在征稿期间，不能投稿、改稿或撤稿。", "The call takes no entries now: nothing can be sent in, changed or withdrawn.");
}
