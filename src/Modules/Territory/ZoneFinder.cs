using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Writing;
using Wutong.Territory.Registers;

namespace Wutong.Territory;

internal sealed class ZoneFinder : IZoneRegister
{
    public ZoneEntry? Find(string code, IWrite write) =>
        write.Db.Set<ZoneRow>().AsNoTracking().TagWith("territory.zone").SingleOrDefault(z => z.Code == code) is { } zone ? new(zone.Code, zone.NameZh, zone.Place, zone.IsOpen) : null;
}
