using Wutong.Cases;
using Wutong.Lists.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Lists.Needs;

/// <summary>提出需求: by whoever needs it, under their own account.</summary>
/// <param name="Area">Code of the community or subdistrict it is about.</param>
internal sealed record RaiseNeed(NeedKind Kind, string Title, string Area, int People = 1, string? Text = null, string? Spot = null, DateOnly? WantedBy = null) : ICommand;

internal sealed class RaiseNeedHandler(INeeds needs, IAreaRegister areas) : Handler<RaiseNeed>
{
    public override Permission Needs => FourListsPermissions.Raise;
    public override Target TargetOf(RaiseNeed command, IWrite write) => Target.Own(write.Actor);

    public override Answer Run(RaiseNeed command, IWrite write) => new Answer.Done(ListWords.Need,
        needs.Raise(new(command.Kind, command.Title, Areas.Of(areas, command.Area, write), command.People, command.Text, command.Spot, command.WantedBy), NeedSource.Own, null, null, write));
}

/// <summary>收集需求: noted by staff for whoever said it.</summary>
/// <param name="OriginText">From whom or where, in words: 外卖骑手座谈会.</param>
/// <param name="Case">从案卷提出: the case it came from, one whoever notes it may see; the source is the case then.</param>
internal sealed record GatherNeed(NeedKind Kind, string Title, string Area, NeedSource Source = NeedSource.Community, int People = 1, string? Text = null, string? Spot = null, DateOnly? WantedBy = null, string? OriginText = null, Guid? Case = null) : ICommand;

internal sealed class GatherNeedHandler(INeeds needs, IAreaRegister areas, ICaseDesk cases) : Handler<GatherNeed>
{
    public override Permission Needs => FourListsPermissions.Gather;
    public override Target TargetOf(GatherNeed command, IWrite write) => new(Areas.Of(areas, command.Area, write));

    public override Answer Run(GatherNeed command, IWrite write)
    {
        if (command.Source == NeedSource.Own) throw new BadInputException("source", "替人记下的，来源请选其他几项。", "What is noted for somebody else has another source.");
        return new Answer.Done(ListWords.Need, needs.Raise(new(command.Kind, command.Title, Areas.Of(areas, command.Area, write), command.People, command.Text, command.Spot, command.WantedBy),
            command.Case is null ? command.Source : NeedSource.Case, OriginOf(command, write), null, write));
    }

    private NeedOrigin? OriginOf(GatherNeed command, IWrite write)
    {
        if (command.Case is not { } id) return command.OriginText is null ? null : new("", "", command.OriginText);
        var from = cases.FindSeen(id, write) ?? throw new BadInputException("case", "没有这件案卷，或者不在您的范围内。", "There is no such case, or it is outside your area.");
        return new(CaseShown.Kind, id.ToString(), $"案卷 {from.Number}");
    }
}

internal static class Areas
{
    /// <exception cref="BadInputException">There is no such area.</exception>
    public static Place Of(IAreaRegister areas, string? code, IWrite write, string field = "area") => areas.PlaceOf(code ?? "", write) ?? throw new BadInputException(field, "请从列表里选一个辖区。", "Choose an area from the list.");
}
