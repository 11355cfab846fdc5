using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Tasks.Giving;

/// <summary>交办任务.</summary>
/// <param name="Area">Code of the area it is about.</param>
internal sealed record GiveTask(string Title, string Standard, string Area, Guid UnitId, EvidenceKind Evidence, WorkLimit Limit) : ICommand;

internal sealed class GiveTaskHandler(ITasks tasks, IAreaRegister areas, IUnitRegister units) : Handler<GiveTask>
{
    public override Permission Needs => TasksPermissions.Give;
    public override Target? TargetOf(GiveTask command, IWrite write) => areas.PlaceOf(command.Area, write) is { } place ? new(place) : null;

    public override Answer Run(GiveTask command, IWrite write)
    {
        if (Unfit(units, command.UnitId, write) is { } no) return no;
        return new Answer.Done("task", tasks.Give(new(command.Title, command.Standard, areas.PlaceOf(command.Area, write)!, command.UnitId, command.Evidence, command.Limit), write));
    }

    /// <returns>Null when the unit can be given a task.</returns>
    public static Answer? Unfit(IUnitRegister units, Guid unitId, IWrite write) => units.Find(unitId, write) switch
    {
        null => throw new BadInputException("unitId", "没有这个单位，请从列表里选。", "There is no such unit; choose one from the list."),
        { IsOpen: false } unit => No("tasks.unit-closed", $"{unit.NameZh}已经停用，请换一个单位。", $"{unit.NameEn ?? unit.NameZh} is closed; choose another unit.", "unitId"),
        _ => null,
    };
}
