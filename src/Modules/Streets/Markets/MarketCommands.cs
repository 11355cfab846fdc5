using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Search;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Streets.Markets;

/// <summary>What a market's entry is to be.</summary>
/// <param name="Spot">Where, in words.</param>
/// <param name="Days">Days of the week; bit 0 is Monday.</param>
/// <param name="ToDay">Null: until further notice.</param>
internal sealed record MarketDraft(string Name, string Spot, string Area, int Days, TimeOnly From, TimeOnly To, DateOnly FromDay, int Stalls, DateOnly? ToDay = null);

/// <summary>设临时市场.</summary>
internal sealed record AddMarket(MarketDraft Market) : ICommand;

/// <summary>更改临时市场.</summary>
internal sealed record ChangeMarket(Guid Id, MarketDraft Market) : ICommand;

/// <summary>撤临时市场.</summary>
internal sealed record CloseMarket(Guid Id) : ICommand;

internal sealed class AddMarketHandler(IAreaRegister areas) : Handler<AddMarket>
{
    public override Permission Needs => StreetsPermissions.Keep;
    public override Target? TargetOf(AddMarket command, IWrite write) => areas.PlaceOf(command.Market.Area, write) is { } place ? new(place) : null;

    public override Answer Run(AddMarket command, IWrite write)
    {
        var id = write.NewId();
        var row = new MarketRow { Id = id, Code = id.ToString("N")[^10..], Name = "", SortKey = "", Spot = "", Days = 0, FromMinute = 0, ToMinute = 0, FromDay = default, Stalls = 0, Place = areas.PlaceOf(command.Market.Area, write)! };
        Markets.Fill(row, command.Market);
        write.Db.Add(row);
        return new Answer.Done("market", row.Id);
    }
}

internal sealed class ChangeMarketHandler(IAreaRegister areas) : Handler<ChangeMarket>
{
    public override Permission Needs => StreetsPermissions.Keep;
    public override Target? TargetOf(ChangeMarket command, IWrite write) => Markets.Find(command.Id, write) is { } row ? Target.Of(row) : null;

    /// <summary>The market as it is lies within reach; as it is to be it must, too.</summary>
    public override Answer Run(ChangeMarket command, IWrite write)
    {
        var row = Markets.Find(command.Id, write)!;
        if (!row.IsOpen) return Markets.Gone();
        var place = areas.PlaceOf(command.Market.Area, write) ?? throw new BadInputException("area", "没有这个辖区，请从列表里选。", "There is no such area; choose one from the list.");
        if (!write.Actor.ReachOf(Needs, write.Rights).Covers(new(place))) return new Answer.Denied(false);
        Markets.Fill(row, command.Market);
        row.Place = place;
        return new Answer.Done("market", row.Id);
    }
}

internal sealed class CloseMarketHandler : Handler<CloseMarket>
{
    public override Permission Needs => StreetsPermissions.Keep;
    public override Target? TargetOf(CloseMarket command, IWrite write) => Markets.Find(command.Id, write) is { } row ? Target.Of(row) : null;

    public override Answer Run(CloseMarket command, IWrite write)
    {
        var row = Markets.Find(command.Id, write)!;
        if (!row.IsOpen) return Markets.Gone();
        row.IsOpen = false;
        return new Answer.Done("market", row.Id);
    }
}

internal static class Markets
{
    public const int LongestName = 60, LongestSpot = 120;
    private const int MostStalls = 5000;

    public static MarketRow? Find(Guid id, IWrite write) => write.Db.Set<MarketRow>().AsTracking().SingleOrDefault(m => m.Id == id);

    public static Answer.Refused Gone() => new("streets.market-is-gone", "这处市场已经撤了，不能再改。", "This market has been given up and can no longer be changed.");

    /// <exception cref="BadInputException">A value cannot be.</exception>
    public static void Fill(MarketRow row, MarketDraft draft)
    {
        var hours = MarketHours.Checked(draft.Days, draft.From, draft.To);
        if (draft.ToDay < draft.FromDay) throw new BadInputException("toDay", "最后一天不能早于第一天。", "The last day must not be before the first.");
        (row.Name, row.Spot, row.Stalls) = (Input.Text("name", draft.Name, 2, LongestName), Input.Text("spot", draft.Spot, 2, LongestSpot), Input.Whole("stalls", draft.Stalls, 1, MostStalls));
        (row.SortKey, row.Days, row.FromMinute, row.ToMinute) = (SortKey.Of(row.Name), hours.Days, hours.FromMinute, hours.ToMinute);
        (row.FromDay, row.ToDay) = (draft.FromDay, draft.ToDay);
    }
}
