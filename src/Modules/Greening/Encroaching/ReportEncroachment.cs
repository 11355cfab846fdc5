using Wutong.Cases;
using Wutong.Cases.Records;
using Wutong.Greening.Register;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Greening.Encroaching;

/// <summary>报占绿毁绿: a case at this site, dispatched like any other.</summary>
/// <param name="Id">Made by who reports: twice is once.</param>
/// <param name="Kind">Code of a kind of case.</param>
/// <param name="Joint">联合办理: units it is suggested to; whoever commands decides.</param>
internal sealed record ReportEncroachment(Guid Id, string Site, string Kind, string Text, IReadOnlyList<Guid>? Joint = null) : ICommand;

internal sealed class ReportEncroachmentHandler(ICaseDesk desk, IUnitRegister units) : SiteHandler<ReportEncroachment>
{
    public const int LongestText = 500, MostJoint = 5;

    /// <summary>占用、毁坏、枯死, and building on green land.</summary>
    public static readonly IReadOnlyList<string> Suitable = ["green-taken", "green-spoilt", "illegal-building", "green-bare"];

    public override Permission Needs => GreeningPermissions.Inspect;
    protected override string CodeOf(ReportEncroachment command) => command.Site;

    protected override Answer Run(SiteRow site, ReportEncroachment command, IWrite write)
    {
        if (!Suitable.Contains(command.Kind)) throw new BadInputException("kind", "请从列出的里面选一个。", "Please choose one of those listed.");
        var (text, joint) = (Input.Text("text", command.Text, 4, LongestText), command.Joint ?? []);
        if (joint.Count > MostJoint) throw new BadInputException("joint", $"最多写 {MostJoint} 个单位。", $"At most {MostJoint} units.");
        var named = joint.Distinct().Select(id => units.Find(id, write) is { IsOpen: true } unit ? unit.NameZh : throw new BadInputException("joint", "有的单位不存在或已停用。", "Some unit is not there, or closed.")).ToList();
        return desk.Open(new(command.Id, command.Kind, site.LonE7, site.LatE7, $"{site.Name} {site.Address}", named.Count == 0 ? text : $"{text}\n建议联合办理：{string.Join("、", named)}", null, site.Place,
            OriginKind: SiteRow.Record, OriginId: site.Code, Source: CaseSource.Patrol), write);
    }
}
