using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Public;

/// <summary>也是我的: somebody met the same; instead of a second report. Once an account.</summary>
internal sealed record AlsoMine(Guid Case) : ICommand;

internal sealed class AlsoMineHandler(CasesSettings settings) : Handler<AlsoMine>
{
    public override Permission Needs => CasesPermissions.Report;
    public override Target? TargetOf(AlsoMine command, IWrite write) => CaseRegister.Find(command.Case, write) is { PublishedAtUtc: not null } ? Target.Own(write.Actor) : null; // what is not public looks like what is not there

    public override Answer Run(AlsoMine command, IWrite write)
    {
        if (!settings.AnonymousReports && write.Actor.Kind == ActorKind.Visitor) return new Answer.Denied(IsVisitor: true);
        var row = CaseRegister.Find(command.Case, write)!;
        var mine = write.Actor.IsSignedIn ? write.Actor.Id : (Guid?)null;
        if (row.WaitsFor is null) return No("cases.over", "这件已经办结；又出现了请重新反映。", "This one is over; report it anew if it has come back.");
        if (mine is not null && (row.PersonId == mine || write.Db.Set<CaseAlsoRow>().Any(a => a.CaseId == row.Id && a.PersonId == mine))) return new Answer.Done("case", row.Id.ToString(), WasBefore: true);
        write.Db.Add(new CaseAlsoRow { Id = write.NewId(), CaseId = row.Id, PersonId = mine, AtUtc = write.Now });
        row.AlsoCount++;
        write.Tell("case.also", "case", row.Id.ToString());
        return new Answer.Done("case", row.Id);
    }
}

/// <summary>One who said so; without an account, nobody knows who.</summary>
internal sealed class CaseAlsoRow
{
    public required Guid Id { get; init; }
    public required Guid CaseId { get; init; }
    public Guid? PersonId { get; init; }
    public required DateTime AtUtc { get; init; }
}
