using Wutong.Cases.Records;
using Wutong.Cases.Reporting;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Cases.Hotline;

/// <summary>导入工单: a day's orders of the hotline, or of a higher level; an order that has been here before stays the case it is.</summary>
internal sealed record ImportOrders(CaseSource Source, IReadOnlyList<OrderDraft> Orders) : ICommand;

/// <summary>工单.</summary>
/// <param name="Number">工单号.</param>
/// <param name="Area">Code; null: found from the position, or to be placed.</param>
internal sealed record OrderDraft(Guid Id, string Number, string Kind, string Text, string? Address, string? Area, int? LonE7, int? LatE7, bool IsPrivate);

internal sealed class ImportOrdersHandler(CaseOpening opening, IAreaRegister areas) : Handler<ImportOrders>
{
    public override Permission Needs => CasesPermissions.Enter;

    /// <summary>The sender's own area: each order's place is held against their reach below, and what has none yet is nobody's.</summary>
    public override Target TargetOf(ImportOrders command, IWrite write) => write.Actor.ReachOf(Needs, write.Rights).Areas.Select(a => a.Code).FirstOrDefault() is { } code ? new(areas.PlaceOf(code, write)) : Target.Installation;

    public override Answer Run(ImportOrders command, IWrite write)
    {
        if (command.Source is not (CaseSource.Hotline or CaseSource.Higher or CaseSource.Media)) throw new BadInputException("source", "请选来源。", "Please choose where they come from.");
        var (reach, opened) = (write.Actor.ReachOf(Needs, write.Rights), 0);
        foreach (var order in command.Orders)
        {
            var place = PlaceOf(order, write);
            if (place.Finest is not null && !reach.Covers(new(place))) throw new BadInputException("area", $"工单 {order.Number} 不在您的辖区。", $"Order {order.Number} lies outside your area.");
            var answer = opening.Open(new(order.Id, order.Kind, order.LonE7, order.LatE7, order.Address, order.Text, null, order.IsPrivate, command.Source, order.Number, null) { Place = place }, write, isForResidents: false);
            if (answer is Answer.Refused refused) return refused;
            if (answer is Answer.Done { WasBefore: false }) opened++;
        }
        return new Answer.Done("case-orders", opened.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private Place PlaceOf(OrderDraft order, IWrite write) =>
        order is { LonE7: { } lon, LatE7: { } lat } && CaseOpening.PointOf(lon, lat) is { } point ? areas.PlaceAt(point, write) ?? throw new BadInputException("lonE7", $"工单 {order.Number} 的位置不在本区。", $"The position of order {order.Number} lies outside the district.")
        : order.Area is { } code ? areas.PlaceOf(code, write) ?? throw new BadInputException("area", $"工单 {order.Number} 的辖区不存在。", $"The area of order {order.Number} is unknown.") : Place.Nowhere;
}
