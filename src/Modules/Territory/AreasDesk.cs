using Wutong.Platform.Access;
using Wutong.Platform.Desk;
using Wutong.Platform.Frame;
using Wutong.Platform.Language;

namespace Wutong.Territory;

/// <summary>A new installation has no areas: whoever imports them is told, because nothing else can begin before.</summary>
internal sealed class AreasDesk(IAreas areas, ICurrentActor current, Rights rights, Lang l) : IDeskSource
{
    public int Order => 5;

    public async Task<IReadOnlyList<DeskLine>> LinesAsync(CancellationToken ct) => current.Actor.May(TerritoryPermissions.Import, rights) && await areas.CountAsync(AreaLevel.District, ct) == 0
        ? [new(PillKind.Warning, l["先办这件", "Do this first"], l["导入区、街道和社区", "Import the district, its subdistricts and communities"], l["没有辖区，就不能授权，也不能交办", "Without areas no role can be given and no task"], "territory/import")]
        : [];
}
