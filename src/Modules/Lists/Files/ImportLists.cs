using Wutong.Lists.Needs;
using Wutong.Lists.Resources;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Lists.Files;

/// <summary>导入需求: a checked file; all of it or nothing.</summary>
internal sealed record ImportNeeds(IReadOnlyList<GatherNeed> Needs) : ICommand;

internal sealed class ImportNeedsHandler(INeeds needs, IAreaRegister areas, Cases.ICaseDesk cases) : Handler<ImportNeeds>
{
    private readonly GatherNeedHandler _one = new(needs, areas, cases);
    public override Permission Needs => FourListsPermissions.Gather;
    public override bool RunsAlone => true;
    public override Target? TargetOf(ImportNeeds command, IWrite write) => command.Needs.Count == 0 ? null : _one.TargetOf(command.Needs[0], write);

    /// <summary>Each row within the sender's reach.</summary>
    public override Answer Run(ImportNeeds command, IWrite write) => Importing.Run(command.Needs, _one, Needs, write);
}

/// <summary>导入资源: a checked file; all of it or nothing.</summary>
internal sealed record ImportResources(IReadOnlyList<OfferResource> Resources) : ICommand;

internal sealed class ImportResourcesHandler(IUnitRegister units, IAreaRegister areas) : Handler<ImportResources>
{
    private readonly OfferResourceHandler _one = new(units, areas);
    public override Permission Needs => FourListsPermissions.Offer;
    public override bool RunsAlone => true;
    public override Target? TargetOf(ImportResources command, IWrite write) => command.Resources.Count == 0 ? null : _one.TargetOf(command.Resources[0], write);
    public override Answer Run(ImportResources command, IWrite write) => Importing.Run(command.Resources, _one, Needs, write);
}

internal static class Importing
{
    /// <summary>The answer names how many came in.</summary>
    public static Answer Run<T>(IReadOnlyList<T> rows, Handler<T> one, Permission needs, IWrite write) where T : class, ICommand
    {
        var reach = write.Actor.ReachOf(needs, write.Rights);
        foreach (var row in rows)
        {
            if (one.TargetOf(row, write) is not { } target || !reach.Covers(target)) return new Answer.Denied(false);
            if (one.Run(row, write) is not Answer.Done and var no) return no;
        }
        return new Answer.Done("four-lists-rows", rows.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
