using Microsoft.EntityFrameworkCore;
using Wutong.Lists.Needs;
using Wutong.Lists.Records;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Lists.Meetings;

/// <summary>召集联席会议.</summary>
/// <param name="Area">The subdistrict or district that calls it, whose minutes they are.</param>
/// <param name="Agenda">One item a line.</param>
internal sealed record CallMeeting(string Title, string Area, DateOnly Day, string Spot, string Chair, string Agenda, TimeOnly? At = null) : ICommand;

internal sealed class CallMeetingHandler(IAreaRegister areas) : Handler<CallMeeting>
{
    public override Permission Needs => FourListsPermissions.Keep;
    public override Target TargetOf(CallMeeting command, IWrite write) => new(Areas.Of(areas, command.Area, write));

    public override Answer Run(CallMeeting command, IWrite write)
    {
        var (id, place) = (write.NewId(), Areas.Of(areas, command.Area, write));
        if (place.Level is AreaLevel.Community or AreaLevel.Grid) throw new BadInputException("area", "联席会议由街道或区召集。", "A subdistrict or the district calls the joint meeting.");
        var row = new MeetingRow { Id = id, Number = RecordNumbers.Of(id, write.Now), Place = place, Office = place.Finest!, State = MeetingState.Called, Title = "", Day = default, Spot = "", Chair = "", Agenda = "" };
        MeetingRecord.Fill(row, command.Title, command.Day, command.At, command.Spot, command.Chair, command.Agenda, write);
        write.Db.Add(row);
        ListRegister.Write(row, ListMove.Call, write);
        return new Answer.Done(ListWords.Meeting, id);
    }
}

/// <summary>到会: a unit, and who came for it in words.</summary>
internal sealed record CameUnit(Guid UnitId, string? Who = null);

/// <summary>记录会议: what it was about, who came, what was said; anew as often as needed until the minutes are issued.</summary>
internal sealed record NoteMeeting(Guid Meeting, string Title, DateOnly Day, string Spot, string Chair, string Agenda, IReadOnlyList<CameUnit> Units, string? Said = null, TimeOnly? At = null) : IAbout<MeetingRow>
{
    public Guid About() => Meeting;
}

internal sealed class NoteMeetingHandler(IUnitRegister units) : ListHandler<NoteMeeting, MeetingRow>
{
    private const int MostUnits = 100;
    public override Permission Needs => FourListsPermissions.Keep;

    protected override Answer Run(MeetingRow row, NoteMeeting command, IWrite write)
    {
        if (row.State != MeetingState.Called) return ListRegister.NotNow(row, ListWords.Of(row.State), ListMove.Note);
        if (command.Units.Count > MostUnits) throw new BadInputException("units", $"最多 {MostUnits} 个单位。", $"At most {MostUnits} units.");
        MeetingRecord.Fill(row, command.Title, command.Day, command.At, command.Spot, command.Chair, command.Agenda, write);
        row.Said = Input.Optional("said", command.Said, MeetingRecord.LongestSaid);
        write.Db.RemoveRange(write.Db.Set<MeetingUnitRow>().AsTracking().Where(u => u.MeetingId == row.Id));
        write.Save();
        foreach (var (i, came) in command.Units.DistinctBy(u => u.UnitId).Index())
            write.Db.Add(new MeetingUnitRow { MeetingId = row.Id, UnitId = came.UnitId, UnitName = units.OpenUnit(came.UnitId, write, "units").NameZh, Who = Input.Optional("units", came.Who, FourListsModel.LongestTitle), Position = i + 1 });
        ListRegister.Write(row, ListMove.Note, write);
        return Done(row);
    }
}

/// <summary>印发会议纪要: the minutes get their document number, once, and change no more.</summary>
internal sealed record IssueMinutes(Guid Meeting) : IAbout<MeetingRow>
{
    public Guid About() => Meeting;
}

internal sealed class IssueMinutesHandler : ListHandler<IssueMinutes, MeetingRow>
{
    public override Permission Needs => FourListsPermissions.Keep;

    /// <summary>Two issues at once do not get one number.</summary>
    public override IEnumerable<HotKey> Locks(IssueMinutes command, Actor actor) => [HotKey.Of("four-lists-minutes")];

    protected override Answer Run(MeetingRow row, IssueMinutes command, IWrite write)
    {
        if (row.State != MeetingState.Called) return ListRegister.NotNow(row, ListWords.Of(row.State), ListMove.Issue);
        if (row.Day > ChinaDay.Of(write.Now)) return No("four-lists.meeting-is-to-come", "会议还没有开，开完再印发纪要。", "The meeting is still to come; issue its minutes after it.");
        if (!write.Db.Set<MeetingUnitRow>().Any(u => u.MeetingId == row.Id)) return No("four-lists.nobody-came", "还没有记到会的单位。", "No unit that came is recorded yet.");
        var (office, year) = (row.Office, row.Day.Year);
        var last = write.Db.Set<MeetingRow>().Where(m => m.Office == office && m.DocumentYear == year).Max(m => m.DocumentOrdinal) ?? 0;
        (row.State, row.DocumentYear, row.DocumentOrdinal, row.IssuedAtUtc) = (MeetingState.Issued, year, last + 1, write.Now);
        ListRegister.Write(row, ListMove.Issue, write, new(MeetingRecord.DocumentNumber(row)));
        return Done(row);
    }
}

internal static class MeetingRecord
{
    public const int LongestSaid = 4000;
    private const int MostDaysAhead = 366;
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    /// <summary>〔2022〕第 1 号; null: not issued.</summary>
    public static string? DocumentNumber(MeetingRow row) => row is { DocumentYear: { } year, DocumentOrdinal: { } ordinal } ? $"〔{year}〕第 {ordinal} 号" : null;

    /// <exception cref="BadInputException">A value cannot be.</exception>
    public static void Fill(MeetingRow row, string title, DateOnly day, TimeOnly? at, string spot, string chair, string agenda, IWrite write)
    {
        if (day < Earliest || day > ChinaDay.Of(write.Now).AddDays(MostDaysAhead)) throw new BadInputException("day", "请填 2000 年以后、一年以内的日期。", "A day after 2000 and at most a year ahead is wanted.");
        (row.Title, row.Day, row.At) = (Input.Text("title", title, 2, FourListsModel.LongestTitle), day, at);
        (row.Spot, row.Chair, row.Agenda) = (Input.Text("spot", spot, 2, FourListsModel.LongestWords), Input.Text("chair", chair, 2, FourListsModel.LongestTitle), Input.Text("agenda", agenda, 2, FourListsModel.LongestText));
    }
}
