using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Territory;

/// <summary>换用整套辖区: puts these areas in place of all there are.</summary>
internal sealed record ReplaceAreas(IReadOnlyList<AreaShape> Areas) : ICommand;

internal sealed class ReplaceAreasHandler(IAreaRegister register) : Handler<ReplaceAreas>
{
    public override Permission Needs => TerritoryPermissions.Import;
    public override bool RunsAlone => true;
    public override Target TargetOf(ReplaceAreas command, IWrite write) => Target.Installation;

    public override Answer Run(ReplaceAreas command, IWrite write)
    {
        register.Replace(command.Areas, write);
        return new Answer.Done("area", "all");
    }
}
