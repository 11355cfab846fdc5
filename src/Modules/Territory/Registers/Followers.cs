using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Territory.Registers;

/// <summary>After areas have changed: zones, estates, roads and sections follow the area they stand in, and are closed when it is no more.</summary>
internal static class Followers
{
    public static void Settle(IWrite write)
    {
        var tree = AreaTree.Of(write.Db);
        Follow(write.Db.Set<EstateRow>().Where(e => e.IsOpen), tree);
        Follow(write.Db.Set<RoadRow>().Where(e => e.IsOpen), tree);
        write.Save(); // sections ask which roads are open
        var closed = write.Db.Set<RoadRow>().Where(r => !r.IsOpen).Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        Follow(write.Db.Set<SectionRow>().Where(e => e.IsOpen), tree);
        foreach (var section in write.Db.Set<SectionRow>().Local.Where(s => closed.Contains(s.RoadCode))) section.IsOpen = false;
        Zones(write, tree);
        write.Save();
    }

    private static void Follow(IQueryable<EntryRow> entries, AreaTree tree)
    {
        foreach (var entry in entries.ToList())
        {
            if (tree.Find(entry.AreaCode) is null) entry.IsOpen = false;
            else if (tree.PlaceOf(entry.AreaCode) is var place && place != entry.Place) entry.Place = place;
        }
    }

    private static void Zones(IWrite write, AreaTree tree)
    {
        foreach (var zone in write.Db.Set<ZoneRow>().Include(z => z.Members).Where(z => z.IsOpen).ToList())
        {
            if (tree.Find(zone.AreaCode) is not { Level: AreaLevel.Subdistrict }) zone.IsOpen = false;
            else
            {
                zone.Place = tree.PlaceOf(zone.AreaCode);
                zone.Members.RemoveAll(m => tree.Find(m.AreaCode) is null || tree.PlaceOf(m.AreaCode).Street != zone.AreaCode);
                if (zone.Members.Count == 0 && zone.Outline is null) zone.IsOpen = false;
            }
        }
    }
}
