using Wutong.Cases;
using Wutong.Open311.Keys;
using Wutong.Open311.Serving;
using Wutong.Open311.States;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Open311.Receiving;

/// <summary>收进展: what another system says of a case.</summary>
/// <param name="UpdateId">As the sender calls it; taken once.</param>
/// <param name="Status">Of <see cref="StateMap.Words"/>.</param>
internal sealed record TakeUpdate(Guid Key, string Number, string UpdateId, string Status, string Text) : ICommand;

/// <remarks>
/// An outside word never closes a case: what says "fixed" is kept as words. A case that is over takes one thing: being opened again.
/// The words themselves are for whoever works on the case; the public timeline says only that some came, as nobody here has read them.
/// </remarks>
internal sealed class TakeUpdateHandler(ICaseDesk desk) : Handler<TakeUpdate>
{
    public override Permission Needs => Open311Permissions.Exchange;
    public override IEnumerable<HotKey> Locks(TakeUpdate command, Actor actor) => [HotKey.Of("open311-update", command.Key, command.UpdateId)];
    public override Target? TargetOf(TakeUpdate command, IWrite write) => MayKnow(command, write) ? Target.Installation : null;

    public override Answer Run(TakeUpdate command, IWrite write)
    {
        if (!KeyDesk.IsGood(command.Key, write)) return new Answer.Denied(IsVisitor: false);
        var (id, text) = (Input.Text("update_id", command.UpdateId, 1, 100), Input.Text("description", command.Text, 1, 1000 - FixedThere.Length));
        if (write.Db.Set<UpdateRow>().Any(u => u.KeyId == command.Key && u.UpdateId == id)) return No("open311.repeated", "这条进展已经收过。", "update_id: this update was taken before.");
        var standing = desk.Find(command.Number, write)!;
        var answer = Carry(standing, command.Status, text, write);
        if (answer is not Answer.Done) return answer;
        var ordinal = desk.Find(standing.Id, write)!.Steps;
        write.Db.Add(new UpdateRow { KeyId = command.Key, UpdateId = id, CaseId = standing.Id, Ordinal = ordinal, TakenAtUtc = write.Now });
        return new Answer.Done("open311_update", Updates.IdOf(standing.Number, ordinal));
    }

    private const string FixedThere = "对方称已解决：", Came = "收到其他系统转来的说明";

    private Answer Carry(CaseStanding standing, string status, string text, IWrite write)
    {
        var isOver = StateMap.Of(standing.Stage).IsClosed;
        return status switch
        {
            "reopen" or "open" when isOver => desk.Reopen(standing.Id, text, write),
            _ when isOver => No("open311.illegal", "案卷已经结束，只能重新打开。", $"status: the request is closed; {status.ToUpperInvariant()} cannot follow, only REOPEN can."),
            "reopen" => No("open311.illegal", "案卷还没有结束，不能重新打开。", "status: the request is open; REOPEN cannot follow."),
            "fixed" or "closed" => desk.Tell(standing.Id, FixedThere + text, Came, write),
            _ => desk.Tell(standing.Id, text, Came, write),
        };
    }

    /// <summary>A public case, or one this very key sent.</summary>
    private bool MayKnow(TakeUpdate command, IWrite write) =>
        desk.Find(command.Number, write) is { } standing && (standing.IsPublic || write.Db.Set<ReceiptRow>().Any(r => r.Id == standing.Id && r.KeyId == command.Key));
}
