using System.Text.RegularExpressions;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Search;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.People.Units;

/// <summary>登记单位: a unit that can be made responsible.</summary>
internal sealed record RegisterUnit(string Code, string NameZh, UnitKind Kind, string AreaCode, string? NameEn = null) : ICommand;

internal sealed partial class RegisterUnitHandler(IAreaRegister areas) : Handler<RegisterUnit>
{
    public override Permission Needs => PeoplePermissions.RegisterUnits;

    public override Target? TargetOf(RegisterUnit command, IWrite write) => areas.PlaceOf(command.AreaCode, write) is { } place ? new(place) : null;

    public override Answer Run(RegisterUnit command, IWrite write)
    {
        if (!CodeShape.IsMatch(command.Code)) throw new BadInputException("code", "单位代码是 2 到 32 个小写字母、数字或短横。", "A unit's code is 2 to 32 lower-case letters, digits or hyphens.");
        if (command.NameZh.Trim() is not { Length: >= 2 and <= 100 } name) throw new BadInputException("nameZh", "请写 2 到 100 个字的名称。", "Please give a name of 2 to 100 characters.");
        if (write.Db.Set<UnitRow>().Any(u => u.Code == command.Code))
            return No("people.unit-code-taken", $"已有代码为 {command.Code} 的单位，请换一个代码。", $"There is a unit with the code {command.Code} already; choose another.", "code");
        var id = write.NewId();
        write.Db.Add(new UnitRow
        {
            Id = id, Code = command.Code, NameZh = name, NameEn = command.NameEn, Kind = command.Kind, SortKey = SortKey.Of(name), IsOpen = true,
            Place = areas.PlaceOf(command.AreaCode, write)!,
        });
        return new Answer.Done("unit", id);
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,31}$")] private static partial Regex CodeShape { get; }
}
