using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Pages;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Codes;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Reporting;

/// <summary>记到我名下: a report made without an account becomes one's own; the follow-up code shows that it is.</summary>
/// <param name="Number">编号.</param>
/// <param name="Code">查询码, without the number.</param>
internal sealed record ClaimReport(string Number, string Code) : ICommand;

internal sealed class ClaimReportHandler(DerivedCodes codes) : Handler<ClaimReport>
{
    public override Permission Needs => CasesPermissions.Report;

    /// <summary>A number whose code does not fit looks like one that is not there.</summary>
    public override Target? TargetOf(ClaimReport command, IWrite write) => Find(command, write) is { } row && codes.Fits(FollowPage.Purpose, row.Id.ToString(), Input.Text("code", command.Code, 1, 16)) ? Target.Own(write.Actor) : null;

    public override Answer Run(ClaimReport command, IWrite write)
    {
        if (!write.Actor.IsSignedIn) return new Answer.Denied(IsVisitor: true);
        var row = Find(command, write)!;
        if (row.PersonId == write.Actor.Id) return new Answer.Done("case", row.Id.ToString(), WasBefore: true);
        if (row.PersonId is not null) return No("cases.of-somebody", "这件已经记在别人名下。", "This report is somebody else's already.");
        if (row.Source != CaseSource.Resident) return No("cases.not-a-report", "这件不是居民反映的，不用记到名下。", "This case is no resident's report.");
        row.PersonId = write.Actor.Id;
        return new Answer.Done("case", row.Id);
    }

    private static CaseRow? Find(ClaimReport command, IWrite write)
    {
        var number = Input.Text("number", command.Number, 1, 32);
        return write.Db.Set<CaseRow>().AsTracking().SingleOrDefault(c => c.Number == number);
    }
}
