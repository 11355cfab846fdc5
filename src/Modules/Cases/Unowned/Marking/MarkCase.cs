using Wutong.Cases.Records;
using Wutong.Cases.Unowned.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Unowned.Marking;

/// <summary>标记案卷: it lies at a place nobody owns, or owned no more than on paper.</summary>
internal sealed record MarkCase(Guid Case, Guid Place) : ICaseCommand;

internal sealed class MarkCaseHandler(CaseRegister register, CaseMarks marks) : CaseHandler<MarkCase>(register)
{
    public override Permission Needs => UnownedPermissions.Mark;

    protected override Answer Run(CaseRow row, MarkCase command, IWrite write)
    {
        if (UnownedRegister.Find(command.Place, write) is not { } place) throw new BadInputException("place", "没有这处地段，请从列表里选。", "There is no such place; choose one from the list.");
        return write.Actor.ReachOf(Needs, write.Rights).Covers(new(place.Place)) ? marks.Mark(place, row, write) : new Answer.Denied(false);
    }
}

/// <summary>取消标记: it was marked at the wrong place; a recurrence counted for it counts no more.</summary>
internal sealed record UnmarkCase(Guid Case, string Reason) : ICaseCommand;

internal sealed class UnmarkCaseHandler(CaseRegister register, CaseMarks marks) : CaseHandler<UnmarkCase>(register)
{
    public override Permission Needs => UnownedPermissions.Mark;

    protected override Answer Run(CaseRow row, UnmarkCase command, IWrite write)
    {
        var reason = Input.Text("reason", command.Reason, 2, 1000);
        if (UnownedRegister.MarkOf(row.Id, write) is not { } mark) return No("unowned.not-marked", "这件案卷没有标在哪处地段。", "This case is marked as lying nowhere.");
        return marks.Unmark(UnownedRegister.Find(mark.PlaceId, write)!, mark, row, reason, write);
    }
}
