using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Registering;

/// <summary>标为重复: another case is about the same; whoever reported this one follows that one.</summary>
/// <param name="Of">The other's number.</param>
internal sealed record MarkDuplicate(Guid Case, string Of) : ICaseCommand;

internal sealed class MarkDuplicateHandler(CaseRegister register) : CaseHandler<MarkDuplicate>(register)
{
    public override Permission Needs => CasesPermissions.Register;

    protected override Answer Run(CaseRow row, MarkDuplicate command, IWrite write)
    {
        var number = Input.Text("of", command.Of, 2, 16).ToUpperInvariant();
        if (write.Db.Set<CaseRow>().AsTracking().SingleOrDefault(c => c.Number == number) is not { } other || !write.Actor.ReachOf(Needs, write.Rights).Covers(new(other.Place, other.UnitId)))
            throw new BadInputException("of", $"没有编号为 {number} 的案卷。", $"There is no case {number}.");
        if (other.Id == row.Id) return No("cases.duplicate-of-itself", "一件案卷不能和自己重复。", "A case is no duplicate of itself.", "of");
        if (other.DuplicateOfId is not null) return No("cases.duplicate-of-duplicate", $"{number} 自己也是重复件，请填它指向的那一件。", $"{number} is a duplicate itself; name the case it points to.", "of");
        if (write.Db.Set<CaseRow>().Any(c => c.DuplicateOfId == row.Id)) return No("cases.has-duplicates", "有别的案卷标为和这件重复，请先把它们改过去。", "Other cases are marked as duplicates of this one; change them first.");
        return Register.Moved(row, CaseMove.MarkDuplicate, write, new(number), () => (row.DuplicateOfId, other.AlsoCount) = (other.Id, other.AlsoCount + 1));
    }
}

/// <summary>改为不重复: it was something else after all.</summary>
internal sealed record SeparateCase(Guid Case, string Reason) : ICaseCommand;

internal sealed class SeparateCaseHandler(CaseRegister register) : CaseHandler<SeparateCase>(register)
{
    public override Permission Needs => CasesPermissions.Register;

    protected override Answer Run(CaseRow row, SeparateCase command, IWrite write)
    {
        var reason = Input.Text("reason", command.Reason, 2, 1000);
        var other = row.DuplicateOfId is { } id ? CaseRegister.Find(id, write) : null;
        return Register.Moved(row, CaseMove.Separate, write, new(reason), () =>
        {
            row.DuplicateOfId = null;
            if (other is not null) other.AlsoCount--;
        });
    }
}
