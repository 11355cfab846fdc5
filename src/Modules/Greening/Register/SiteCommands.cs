using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Greening.Register;

/// <summary>What a site's entry is to be.</summary>
/// <param name="LonE7">WGS-84, 1e-7 degrees, as is <paramref name="LatE7"/>.</param>
/// <param name="Area">Code of the area it lies in; null: the community its position lies in.</param>
/// <param name="Unit">养护班组.</param>
internal sealed record SiteDraft(SiteKind Kind, string Name, string Address, int LonE7, int LatE7, string? Area = null, Guid? Unit = null);

/// <summary>登记点位.</summary>
internal sealed record AddSite(SiteDraft Site) : ICommand;

/// <summary>更改点位.</summary>
internal sealed record ChangeSite(string Code, SiteDraft Site) : ICommand;

/// <summary>停用点位, once nothing stands there.</summary>
internal sealed record CloseSite(string Code) : ICommand;

/// <summary>重新启用.</summary>
internal sealed record ReopenSite(string Code) : ICommand;

internal sealed class AddSiteHandler(GreenBook book) : Handler<AddSite>
{
    public override Permission Needs => GreeningPermissions.Keep;
    public override Target? TargetOf(AddSite command, IWrite write) => book.PlaceOf(command.Site, write) is { } place ? new(place) : null;
    public override Answer Run(AddSite command, IWrite write) => book.Add(command.Site, write);
}

/// <summary>Something done at one site.</summary>
internal abstract class SiteHandler<TCommand> : Handler<TCommand> where TCommand : class, ICommand
{
    public override Permission Needs => GreeningPermissions.Keep;
    protected abstract string CodeOf(TCommand command);
    public sealed override Target? TargetOf(TCommand command, IWrite write) => GreenBook.Site(CodeOf(command), write) is { } site ? Target.Of(site) : null;
    public sealed override Answer Run(TCommand command, IWrite write) => Run(GreenBook.Site(CodeOf(command), write)!, command, write);
    protected abstract Answer Run(SiteRow site, TCommand command, IWrite write);
}

internal sealed class ChangeSiteHandler(GreenBook book) : SiteHandler<ChangeSite>
{
    protected override string CodeOf(ChangeSite command) => command.Code;

    /// <summary>The site as it is lies within reach; as it is to be it must, too.</summary>
    protected override Answer Run(SiteRow site, ChangeSite command, IWrite write) => book.PlaceOf(command.Site, write) is { } there && !write.Actor.ReachOf(Needs, write.Rights).Covers(new(there))
        ? new Answer.Denied(false) : book.Change(site, command.Site, write);
}

internal sealed class CloseSiteHandler : SiteHandler<CloseSite>
{
    protected override string CodeOf(CloseSite command) => command.Code;
    protected override Answer Run(SiteRow site, CloseSite command, IWrite write) => GreenBook.Close(site, write);
}

internal sealed class ReopenSiteHandler : SiteHandler<ReopenSite>
{
    protected override string CodeOf(ReopenSite command) => command.Code;
    protected override Answer Run(SiteRow site, ReopenSite command, IWrite write) => GreenBook.Reopen(site, write);
}
