using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Cases.Campaigns.Keeping;

/// <summary>记劝导岗, after the shift, as a total.</summary>
/// <param name="Area">Where: the campaign's area, or one within it.</param>
/// <param name="Persuaded">劝导人次.</param>
/// <param name="Corrects">The shift that was recorded wrongly and this one stands in place of.</param>
internal sealed record RecordShift(Guid Campaign, string Area, string Spot, DateOnly Day, TimeOnly From, TimeOnly To, int Volunteers, int Persuaded, int Leaflets = 0, Guid? Corrects = null) : ICommand;

internal sealed class RecordShiftHandler(IAreaRegister areas) : Handler<RecordShift>
{
    public const int LongestSpot = 120;
    private const int MostVolunteers = 5000, MostCounted = 1_000_000;

    public override Permission Needs => CampaignPermissions.Record;
    public override Target? TargetOf(RecordShift command, IWrite write) => areas.PlaceOf(command.Area, write) is { } place ? new(place) : null;

    public override Answer Run(RecordShift command, IWrite write)
    {
        if (KeepCampaign.Find(command.Campaign, write) is not { } campaign) return No("campaigns.none", "没有这个活动。", "There is no such campaign.");
        var place = areas.PlaceOf(command.Area, write)!;
        if (place.At(campaign.Place.Level) != campaign.Place.Finest) throw new BadInputException("area", "这个辖区不在活动范围里。", "This area lies outside the campaign's.");
        if (command.Day < campaign.First || command.Day > campaign.Last) throw new BadInputException("day", $"活动从 {ChinaDay.Text(campaign.First)} 到 {ChinaDay.Text(campaign.Last)}。", $"The campaign is from {ChinaDay.Text(campaign.First)} to {ChinaDay.Text(campaign.Last)}.");
        if (command.To <= command.From) throw new BadInputException("to", "结束要晚于开始。", "It must end after it begins.");
        var (begin, end) = (ChinaDay.Utc(command.Day, command.From), ChinaDay.Utc(command.Day, command.To));
        if (end > write.Now) throw new BadInputException("to", "这一岗还没有结束，请结束以后再记。", "The shift is not over yet; record it afterwards.");
        if (command.Corrects is { } wrong && Wrong(wrong, command, write) is { } no) return no;
        var shift = new ShiftRow
        {
            Id = write.NewId(), CampaignId = campaign.Id, Spot = Input.Text("spot", command.Spot, 2, LongestSpot), HappenedAtUtc = begin, EndsAtUtc = end, Volunteers = Input.Whole("volunteers", command.Volunteers, 1, MostVolunteers),
            Persuaded = Input.Whole("persuaded", command.Persuaded, 0, MostCounted), Leaflets = Input.Whole("leaflets", command.Leaflets, 0, MostCounted), RecordedById = write.Actor.Id, RecordedAtUtc = write.Now, CorrectsId = command.Corrects, Place = place,
        };
        write.Db.Add(shift);
        return new Answer.Done("shift", shift.Id);
    }

    /// <returns>Null when it is a standing shift of this campaign within the actor's reach.</returns>
    private Answer? Wrong(Guid id, RecordShift command, IWrite write)
    {
        if (write.Db.Set<ShiftRow>().AsNoTracking().Standing(write.Now).SingleOrDefault(s => s.Id == id && s.CampaignId == command.Campaign) is not { } shift) return No("campaigns.no-such-shift", "要更正的这一岗已经更正过，或不在这个活动里。", "The shift to be corrected was corrected already, or is of another campaign.");
        return write.Actor.ReachOf(Needs, write.Rights).Covers(Target.Of(shift)) ? null : new Answer.Denied(false);
    }
}
