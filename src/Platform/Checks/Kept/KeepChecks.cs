using System.Text.Json;
using Wutong.Platform.Access;
using Wutong.Platform.Audit;
using Wutong.Platform.Laws;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Checks.Kept;

/// <summary>留存审计链检查结果.</summary>
internal sealed record KeepAuditCheck(CheckResult Result) : ICommand;

/// <summary>留存规律检查结果.</summary>
internal sealed record KeepLawChecks(IReadOnlyList<CheckResult> Results) : ICommand;

internal sealed class KeepAuditCheckHandler : Handler<KeepAuditCheck>
{
    public override Permission Needs => AuditPermissions.Read;
    public override Target TargetOf(KeepAuditCheck command, IWrite write) => Target.Installation;

    public override Answer Run(KeepAuditCheck command, IWrite write)
    {
        Keeping.Put(write, command.Result);
        return new Answer.Done("check", command.Result.Name);
    }
}

internal sealed class KeepLawChecksHandler : Handler<KeepLawChecks>
{
    public override Permission Needs => LawPermissions.Read;

    /// <summary>Laws belong to no area: whoever may read them somewhere may have them checked.</summary>
    public override Target TargetOf(KeepLawChecks command, IWrite write) =>
        write.Actor.ReachOf(Needs, write.Rights).Areas.Select(a => a.Code).FirstOrDefault() is { } district ? new(new Place(district)) : Target.Installation;

    public override Answer Run(KeepLawChecks command, IWrite write)
    {
        foreach (var result in command.Results) Keeping.Put(write, result);
        return new Answer.Done("check", "laws");
    }
}

internal static class Keeping
{
    public static void Put(IWrite write, CheckResult result)
    {
        var findings = JsonSerializer.Serialize(result.Findings);
        if (write.Db.Set<CheckResultRow>().SingleOrDefault(r => r.Name == result.Name) is { } row)
            (row.AtUtc, row.From, row.Seen, row.Waiting, row.Head, row.Findings) = (write.Now, result.From, result.Seen, result.Waiting, result.Head, findings);
        else
            write.Db.Add(new CheckResultRow { Name = result.Name, AtUtc = write.Now, From = result.From, Seen = result.Seen, Waiting = result.Waiting, Head = result.Head, Findings = findings });
    }
}
