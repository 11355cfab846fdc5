using Wutong.Cases.Unowned.Life;
using Wutong.Cases.Unowned.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Unowned.Answering;

/// <summary>首接牵头: who received it first leads until somebody owns it. A dispatch of a case there does the same by itself.</summary>
internal sealed record LeadUnowned(Guid Place, Guid UnitId, string? Note = null) : IUnownedCommand;

internal sealed class LeadUnownedHandler(UnownedRegister register) : UnownedHandler<LeadUnowned>(register)
{
    public override Permission Needs => UnownedPermissions.Keep;
    protected override Answer Run(UnownedPlaceRow row, LeadUnowned command, IWrite write) =>
        (Answer?)Register.Closed(command.UnitId, write) ?? Register.Moved(row, UnownedMove.Lead, write, new(Input.Optional("note", command.Note, 1000), command.UnitId));
}

/// <summary>解除牵头: it was sent to the wrong unit.</summary>
internal sealed record ReleaseUnowned(Guid Place, string Reason) : IUnownedCommand;

internal sealed class ReleaseUnownedHandler(UnownedRegister register) : UnownedHandler<ReleaseUnowned>(register)
{
    public override Permission Needs => UnownedPermissions.Keep;

    protected override Answer Run(UnownedPlaceRow row, ReleaseUnowned command, IWrite write)
    {
        var reason = Input.Text("reason", command.Reason, 2, 1000);
        if (Marking.CaseMarks.HasWork(row, write)) return No("unowned.work-is-given", "牵头单位手里还有这里的案卷，请先在案卷页上收回。", "The lead unit has a case there in its hands; recall it on the case's page first.");
        return Register.Moved(row, UnownedMove.Release, write, new(reason, row.LeadId));
    }
}

/// <summary>增加参与单位.</summary>
internal sealed record JoinUnowned(Guid Place, Guid UnitId, string? Note = null) : IUnownedCommand;

internal sealed class JoinUnownedHandler(UnownedRegister register) : UnownedHandler<JoinUnowned>(register)
{
    public override Permission Needs => UnownedPermissions.Keep;
    protected override Answer Run(UnownedPlaceRow row, JoinUnowned command, IWrite write) =>
        (Answer?)Register.Closed(command.UnitId, write) ?? Register.Moved(row, UnownedMove.Join, write, new(Input.Optional("note", command.Note, 1000), command.UnitId));
}

/// <summary>确定长效责任单位: it answers for the place from a day on; another one later takes its place.</summary>
/// <param name="Since">A day in Beijing.</param>
/// <param name="Basis">On what ground: the meeting, the paper, the claim.</param>
internal sealed record SetUnownedOwner(Guid Place, Guid UnitId, DateOnly Since, string Basis) : IUnownedCommand;

internal sealed class SetUnownedOwnerHandler(UnownedRegister register) : UnownedHandler<SetUnownedOwner>(register)
{
    private const int MostDaysAhead = 366;
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    public override Permission Needs => UnownedPermissions.Keep;

    protected override Answer Run(UnownedPlaceRow row, SetUnownedOwner command, IWrite write)
    {
        if (command.Since < Earliest || command.Since > ChinaDay.Of(write.Now).AddDays(MostDaysAhead)) throw new BadInputException("since", "请填 2000 年以后、一年以内的日期。", "A day after 2000 and at most a year ahead is wanted.");
        var basis = Input.Text("basis", command.Basis, 2, 1000);
        return (Answer?)Register.Closed(command.UnitId, write) ?? Register.Moved(row, UnownedMove.SetOwner, write, new(basis, command.UnitId, Since: command.Since));
    }
}
