using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Mentoring.Programmes;

/// <summary>立帮带计划.</summary>
/// <param name="Area">A subdistrict or a district.</param>
internal sealed record OpenProgramme(string Area, string Name, string Aim, DateOnly From, DateOnly Until) : ICommand;

/// <summary>帮带计划结束: nothing more is recorded in it.</summary>
internal sealed record CloseProgramme(Guid Programme) : ICommand;

internal sealed class OpenProgrammeHandler(IAreaRegister areas) : Handler<OpenProgramme>
{
    public const int LongestName = 40, LongestAim = 200;
    public override Permission Needs => MentoringPermissions.Keep;
    public override Target? TargetOf(OpenProgramme command, IWrite write) => areas.PlaceOf(command.Area ?? "", write) is { Level: AreaLevel.District or AreaLevel.Subdistrict } place ? new(place) : null;

    public override Answer Run(OpenProgramme command, IWrite write)
    {
        Input.AnyDay("from", command.From);
        Input.AnyDay("until", command.Until);
        if (command.Until <= command.From) throw new BadInputException("until", "结束要晚于开始。", "It has to end after it begins.");
        var id = write.NewId();
        write.Db.Add(new ProgrammeRow
        {
            Id = id, Number = RecordNumbers.Of(id, write.Now), Name = Input.Text("name", command.Name, 2, LongestName), Aim = Input.Text("aim", command.Aim, 2, LongestAim), FromDay = command.From, UntilDay = command.Until, IsOpen = true, Place = areas.PlaceOf(command.Area, write)!,
        });
        return new Answer.Done("mentoring-programme", id);
    }
}

internal sealed class CloseProgrammeHandler : Handler<CloseProgramme>
{
    public override Permission Needs => MentoringPermissions.Keep;
    public override Target? TargetOf(CloseProgramme command, IWrite write) => ProgrammeBook.Find(command.Programme, write) is { } row ? Target.Of(row) : null;

    public override Answer Run(CloseProgramme command, IWrite write)
    {
        var row = ProgrammeBook.Find(command.Programme, write)!;
        if (ProgrammeBook.Over(row) is { } over) return over;
        row.IsOpen = false;
        return new Answer.Done("mentoring-programme", row.Id);
    }
}

internal static class ProgrammeBook
{
    public static ProgrammeRow? Find(Guid id, IWrite write) => write.Db.Set<ProgrammeRow>().AsTracking().SingleOrDefault(p => p.Id == id);

    /// <returns>Null while it runs.</returns>
    public static Answer.Refused? Over(ProgrammeRow row) => row.IsOpen ? null : new("mentoring.programme-over", "这个帮带计划已经结束，不再记录。", "This programme is over; nothing more is recorded in it.");
}
