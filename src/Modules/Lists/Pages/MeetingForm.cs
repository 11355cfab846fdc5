using Wutong.Lists.Meetings;
using Wutong.Platform.Forms;
using Wutong.Platform.Language;
using Wutong.Platform.Time;

namespace Wutong.Lists.Pages;

/// <summary>What the forms of a meeting bring back.</summary>
internal sealed class MeetingForm
{
    public string? Key { get; set; }
    public string? Title { get; set; }
    public string? Area { get; set; }
    public string? Day { get; set; }
    public string? At { get; set; }
    public string? Spot { get; set; }
    public string? Chair { get; set; }
    public string? Agenda { get; set; }
    public string? Said { get; set; }
    public List<string> Units { get; set; } = [];

    /// <summary>Who came for each unit, by its id.</summary>
    public Dictionary<string, string?> Who { get; set; } = [];

    public CallMeeting ToCall(FormState state, Lang l) => new(Title ?? "", Area ?? "", state.Day(Day, "day", l), Spot ?? "", Chair ?? "", Agenda ?? "", NeedForm.Time(state, At, "at", l));

    public NoteMeeting ToNote(Guid meeting, FormState state, Lang l) => new(meeting, Title ?? "", state.Day(Day, "day", l), Spot ?? "", Chair ?? "", Agenda ?? "",
        [.. LinkReading.Ids(Units).Select(u => new CameUnit(u, Who.GetValueOrDefault(u.ToString())))], Said, NeedForm.Time(state, At, "at", l));

    public static MeetingForm Of(Minutes.MeetingMinutes minutes) => new()
    {
        Title = minutes.Meeting.Title, Day = ChinaDay.Text(minutes.Meeting.Day), At = minutes.Meeting.At?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture), Spot = minutes.Meeting.Spot, Chair = minutes.Meeting.Chair,
        Agenda = minutes.Meeting.Agenda, Said = minutes.Meeting.Said, Units = [.. minutes.Units.Select(u => u.UnitId.ToString())], Who = minutes.Units.ToDictionary(u => u.UnitId.ToString(), u => u.Who),
    };
}
