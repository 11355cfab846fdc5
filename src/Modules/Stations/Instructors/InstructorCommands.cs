using Microsoft.EntityFrameworkCore;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Forms;
using Wutong.Platform.Search;
using Wutong.Platform.Writing;
using Wutong.Stations.Register;
using Wutong.Territory;

namespace Wutong.Stations.Instructors;

/// <summary>选派指导员.</summary>
internal sealed record AppointInstructor(string Name, string Office, string Area, DateOnly From) : ICommand;

/// <summary>指导员不再担任; what they served ends with it.</summary>
internal sealed record EndInstructor(Guid Id) : ICommand;

/// <summary>联系驿站或单位.</summary>
/// <param name="Station">Code of a station; or <paramref name="Unit"/>, one of the two.</param>
internal sealed record AssignInstructor(Guid Id, string? Station = null, Guid? Unit = null) : ICommand;

/// <summary>不再联系.</summary>
internal sealed record EndAssignment(Guid Duty) : ICommand;

internal sealed class AppointInstructorHandler(IAreaRegister areas) : Handler<AppointInstructor>
{
    public override Permission Needs => StationsPermissions.Govern;
    public override Target? TargetOf(AppointInstructor command, IWrite write) => areas.PlaceOf(command.Area ?? "", write) is { } place ? new(place) : null;

    public override Answer Run(AppointInstructor command, IWrite write)
    {
        var (id, from) = (write.NewId(), Input.PastDay("from", command.From, write.Now));
        var name = Input.NoNumber("name", Input.Text("name", command.Name, 2, 20));
        var row = new InstructorRow { Id = id, Code = "D" + StationRegister.CodeOf(id), Name = name, SortKey = SortKey.Of(name), Office = Input.NoNumber("office", Input.Text("office", command.Office, 2, 60)), Place = areas.PlaceOf(command.Area, write)! };
        write.Db.Add(row);
        write.Db.Add(Instructors.EventOf(row, 1, isBegin: true, from, write));
        return new Answer.Done("instructor", row.Id);
    }
}

internal abstract class InstructorHandler<TCommand> : Handler<TCommand> where TCommand : class, ICommand
{
    public override Permission Needs => StationsPermissions.Govern;
    protected abstract InstructorRow? Find(TCommand command, IWrite write);
    public sealed override Target? TargetOf(TCommand command, IWrite write) => Find(command, write) is { } row ? Target.Of(row) : null;
    public sealed override Answer Run(TCommand command, IWrite write) => Run(Find(command, write)!, command, write);
    protected abstract Answer Run(InstructorRow row, TCommand command, IWrite write);
}

internal sealed class EndInstructorHandler : InstructorHandler<EndInstructor>
{
    protected override InstructorRow? Find(EndInstructor command, IWrite write) => Instructors.Find(command.Id, write);

    protected override Answer Run(InstructorRow row, EndInstructor command, IWrite write)
    {
        if (!row.IsOpen) return Instructors.Ended(row);
        row.IsOpen = false;
        foreach (var duty in write.Db.Set<InstructorDutyRow>().AsTracking().Where(d => d.InstructorId == row.Id && d.EndedAtUtc == null).ToList()) duty.EndedAtUtc = write.Now;
        write.Db.Add(Instructors.EventOf(row, write.Last<InstructorEventRow>(row.Id).Number + 1, isBegin: false, write.Now, write));
        return new Answer.Done("instructor", row.Id);
    }
}

internal sealed class AssignInstructorHandler(IUnitRegister units) : InstructorHandler<AssignInstructor>
{
    protected override InstructorRow? Find(AssignInstructor command, IWrite write) => Instructors.Find(command.Id, write);

    protected override Answer Run(InstructorRow row, AssignInstructor command, IWrite write)
    {
        if (!row.IsOpen) return Instructors.Ended(row);
        var code = Typed.OrNull(command.Station);
        if ((code is null) == (command.Unit is null)) throw new BadInputException("station", "请选一处驿站，或者选一个单位。", "Choose a station, or a unit.");
        if (code is not null && StationRegister.Find(code, write) is not { IsOpen: true }) throw new BadInputException("station", "没有这处驿站，或者它已停用。", "There is no such station, or it is closed.");
        if (command.Unit is { } asked && units.Find(asked, write) is not { IsOpen: true }) throw new BadInputException("unit", "没有这个单位，或者它已撤销。", "There is no such unit, or it is closed.");
        var (station, unit) = (code is null ? null : StationRegister.Find(code, write)?.Id, command.Unit);
        if (write.Db.Set<InstructorDutyRow>().Any(d => d.InstructorId == row.Id && d.EndedAtUtc == null && d.StationId == station && d.UnitId == unit))
            return No("stations.serves-already", "已经在联系这里了。", "This one is served already.");
        var duty = new InstructorDutyRow { Id = write.NewId(), InstructorId = row.Id, StationId = station, UnitId = unit, BeganAtUtc = write.Now };
        write.Db.Add(duty);
        return new Answer.Done("instructor-duty", duty.Id);
    }
}

internal sealed class EndAssignmentHandler : InstructorHandler<EndAssignment>
{
    protected override InstructorRow? Find(EndAssignment command, IWrite write) => Duty(command, write) is { } duty ? Instructors.Find(duty.InstructorId, write) : null;

    protected override Answer Run(InstructorRow row, EndAssignment command, IWrite write)
    {
        var duty = Duty(command, write)!;
        if (duty.EndedAtUtc is not null) return No("stations.served-before", "这一项早已结束。", "This one has ended before.");
        duty.EndedAtUtc = write.Now;
        return new Answer.Done("instructor-duty", duty.Id);
    }

    private static InstructorDutyRow? Duty(EndAssignment command, IWrite write) => write.Db.Set<InstructorDutyRow>().AsTracking().SingleOrDefault(d => d.Id == command.Duty);
}

internal static class Instructors
{
    public static InstructorRow? Find(Guid id, IWrite write) => write.Db.Set<InstructorRow>().AsTracking().SingleOrDefault(i => i.Id == id);

    public static Answer.Refused Ended(InstructorRow row) => new("stations.instructor-has-ended", $"{row.Name}已不再担任指导员。", $"{row.Name} is no instructor any more.");

    public static InstructorEventRow EventOf(InstructorRow row, int number, bool isBegin, DateTime happened, IWrite write) => new()
    {
        Id = write.NewId(), SubjectId = row.Id, Number = number, IsBegin = isBegin, Code = row.Code, Name = row.Name, Office = row.Office, Place = row.Place, HappenedAtUtc = happened, RecordedAtUtc = write.Now,
    };
}
