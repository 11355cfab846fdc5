using Wutong.Lists.Needs;
using Wutong.Lists.Records;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Lists.Resources;

/// <summary>提供资源: what a unit can give.</summary>
/// <param name="Capacity">How much of it, in <paramref name="CapacityUnit"/>: 4 场, 20 套.</param>
/// <param name="PeoplePerUnit">How many people one of it serves.</param>
/// <param name="Until">Null: until it is withdrawn.</param>
internal sealed record OfferResource(NeedKind Kind, string Title, Guid UnitId, string Area, int Capacity, string CapacityUnit, DateOnly From, int PeoplePerUnit = 1, DateOnly? Until = null, string? Times = null, string? Spot = null, string? Text = null) : ICommand;

internal sealed class OfferResourceHandler(IUnitRegister units, IAreaRegister areas) : Handler<OfferResource>
{
    private const int MostCapacity = 100_000, MostPerUnit = 10_000;
    public override Permission Needs => FourListsPermissions.Offer;
    public override Target TargetOf(OfferResource command, IWrite write) => new(Areas.Of(areas, command.Area, write), command.UnitId);

    public override Answer Run(OfferResource command, IWrite write)
    {
        var unit = units.OpenUnit(command.UnitId, write);
        if (command.Until is { } until && until < command.From) throw new BadInputException("until", "结束的日期在开始以前。", "It ends before it begins.");
        var id = write.NewId();
        var row = new ResourceRow
        {
            Id = id, Number = RecordNumbers.Of(id, write.Now), Place = Areas.Of(areas, command.Area, write), Kind = Input.OneOf("kind", command.Kind), State = ResourceState.Offered, UnitId = unit.Id,
            Title = Input.Text("title", command.Title, 2, FourListsModel.LongestTitle), Text = Input.Optional("text", command.Text, FourListsModel.LongestText), Spot = Input.Optional("spot", command.Spot, FourListsModel.LongestWords),
            Capacity = Input.Whole("capacity", command.Capacity, 1, MostCapacity), CapacityUnit = Input.Text("capacityUnit", command.CapacityUnit, 1, FourListsModel.LongestUnit), PeoplePerUnit = Input.Whole("peoplePerUnit", command.PeoplePerUnit, 1, MostPerUnit),
            FromDay = command.From, UntilDay = command.Until, Times = Input.Optional("times", command.Times, FourListsModel.LongestWords), OfferedAtUtc = write.Now,
        };
        write.Db.Add(row);
        ListRegister.Write(row, ListMove.Offer, write);
        return new Answer.Done(ListWords.Resource, id);
    }
}

/// <summary>撤回资源: it can be given no more.</summary>
internal sealed record WithdrawResource(Guid Resource, string Reason) : IAbout<ResourceRow>
{
    public Guid About() => Resource;
}

internal sealed class WithdrawResourceHandler : ListHandler<WithdrawResource, ResourceRow>
{
    public override Permission Needs => FourListsPermissions.Offer;

    protected override Answer Run(ResourceRow row, WithdrawResource command, IWrite write)
    {
        var reason = Input.Text("reason", command.Reason, 2, FourListsModel.LongestText);
        if (row.State == ResourceState.Linked) return No("four-lists.resource-is-linked", "还有项目在用它，先在项目里解除对接。", "A project uses it; unlink it there first.");
        if (row.State == ResourceState.Withdrawn) return ListRegister.NotNow(row, ListWords.Of(row.State), ListMove.Withdraw);
        row.State = ResourceState.Withdrawn;
        ListRegister.Write(row, ListMove.Withdraw, write, new(reason));
        return Done(row);
    }
}
