using Wutong.Greening.Plantings;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Search;
using Wutong.Platform.Writing;

namespace Wutong.Greening.Register;

/// <summary>登记容器: one, or several alike, which are numbered.</summary>
/// <param name="Holds">可栽株数 of each.</param>
internal sealed record AddContainers(string Site, ContainerKind Kind, string Name, int Holds, int Count = 1) : ICommand;

/// <summary>更改容器.</summary>
internal sealed record ChangeContainer(string Code, ContainerKind Kind, string Name, int Holds) : ICommand;

/// <summary>撤掉容器, once nothing grows in it.</summary>
internal sealed record CloseContainer(string Code) : ICommand;

internal sealed class AddContainersHandler : SiteHandler<AddContainers>
{
    protected override string CodeOf(AddContainers command) => command.Site;

    /// <returns>The first of them.</returns>
    protected override Answer Run(SiteRow site, AddContainers command, IWrite write)
    {
        if (!site.IsOpen) return GreenBook.Closed(site);
        var (kind, name, holds, count) = (Input.OneOf("kind", command.Kind), Input.Text("name", command.Name, 1, GreenBook.LongestName - 6), Input.Whole("holds", command.Holds, 1, GreenBook.MostPlants), Input.Whole("count", command.Count, 1, GreenBook.MostAtOnce));
        ContainerRow? first = null;
        for (var i = 1; i <= count; i++)
        {
            var id = write.NewId();
            var called = count == 1 ? name : $"{name} {i} 号";
            var row = new ContainerRow { Id = id, Code = GreenBook.CodeOf('H', id), SiteId = site.Id, Kind = kind, Name = called, SortKey = SortKey.Of(count == 1 ? name : $"{name} {i:00}"), Holds = holds, Place = site.Place };
            write.Db.Add(row);
            write.Db.Add(GreenBook.EventOf(row, site, 1, isBegin: true, null, write));
            first ??= row;
        }
        return new Answer.Done("green-container", first!.Code);
    }
}

/// <summary>Something done at one container; one at a time, so that what grows in it adds up.</summary>
internal abstract class ContainerHandler<TCommand> : Handler<TCommand> where TCommand : class, ICommand
{
    public override Permission Needs => GreeningPermissions.Keep;
    protected abstract string CodeOf(TCommand command);
    public override IEnumerable<HotKey> Locks(TCommand command, Actor actor) => [HotKey.Of("green-container", CodeOf(command) ?? "")];
    public sealed override Target? TargetOf(TCommand command, IWrite write) => GreenBook.Container(CodeOf(command), write) is { } row ? Target.Of(row) : null;

    public sealed override Answer Run(TCommand command, IWrite write)
    {
        var row = GreenBook.Container(CodeOf(command), write)!;
        return row.IsOpen ? Run(row, command, write) : No("greening.container-closed", "这个容器已经撤了。", "This container has been taken away.");
    }

    protected abstract Answer Run(ContainerRow container, TCommand command, IWrite write);
}

internal sealed class ChangeContainerHandler : ContainerHandler<ChangeContainer>
{
    protected override string CodeOf(ChangeContainer command) => command.Code;

    protected override Answer Run(ContainerRow container, ChangeContainer command, IWrite write)
    {
        var (kind, holds) = (container.Kind, Input.Whole("holds", command.Holds, 1, GreenBook.MostPlants));
        var planted = PlantingBook.Standing(container, write).Sum(p => p.Plants);
        if (holds < planted) return No("greening.holds-more", $"里面栽着 {planted} 株，不能少于这个数。", $"{planted} plants stand in it; it cannot hold fewer.", "holds");
        (container.Kind, container.Name, container.Holds) = (Input.OneOf("kind", command.Kind), Input.Text("name", command.Name, 1, GreenBook.LongestName), holds);
        container.SortKey = SortKey.Of(container.Name);
        if (kind != container.Kind)
        {
            var last = write.Last<ContainerEventRow>(container.Id);
            write.Db.Add(GreenBook.EventOf(container, GreenBook.SiteOf(container, write), last.Number, isBegin: true, last, write));
        }
        return new Answer.Done("green-container", container.Code);
    }
}

internal sealed class CloseContainerHandler : ContainerHandler<CloseContainer>
{
    protected override string CodeOf(CloseContainer command) => command.Code;

    protected override Answer Run(ContainerRow container, CloseContainer command, IWrite write)
    {
        if (PlantingBook.Standing(container, write).Count > 0) return No("greening.is-planted", "里面还栽着花，先撤除再撤容器。", "Plants stand in it; remove them first.");
        container.IsOpen = false;
        write.Db.Add(GreenBook.EventOf(container, GreenBook.SiteOf(container, write), write.Last<ContainerEventRow>(container.Id).Number + 1, isBegin: false, null, write));
        return new Answer.Done("green-container", container.Code);
    }
}
