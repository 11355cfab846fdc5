using Microsoft.EntityFrameworkCore;
using Wutong.Geo;
using Wutong.Geo.Coordinates;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Territory.Lookup;
using Wutong.Territory.Registers;

namespace Wutong.Territory;

internal sealed class AreaRegister(AreaMemory memory) : IAreaRegister
{
    private const int BatchSize = 2000;
    private static readonly AreaLevel[] Named = [AreaLevel.District, AreaLevel.Subdistrict, AreaLevel.Community];

    public void Replace(IReadOnlyList<AreaShape> areas, IWrite write) =>
        Replace(areas, areas.Any(a => a.Area.Level == AreaLevel.Grid) ? [.. Named, AreaLevel.Grid] : Named, CoordinateSystem.Wgs84, write);

    /// <param name="levels">Whose areas are replaced; the others stay, unless their parent goes.</param>
    public static void Replace(IReadOnlyList<AreaShape> areas, IReadOnlyCollection<AreaLevel> levels, CoordinateSystem system, IWrite write)
    {
        var old = write.Db.Set<AreaRow>().AsNoTracking().ToList();
        var beside = old.FindAll(r => r.IsOpen && !levels.Contains(r.Level));
        if (AreaRules.Faults([.. areas.Select(a => AreaNode.Of(a.Area))], Tree(beside)) is [var first, ..]) throw new ArgumentException(first.English, nameof(areas));
        var rows = Merged(areas, beside, old, system);
        foreach (var level in (AreaLevel[])[AreaLevel.Grid, AreaLevel.Community, AreaLevel.Subdistrict, AreaLevel.District]) // children first: an area may not lose its parent
            write.Db.Set<AreaRow>().Where(a => a.Level == level).ExecuteDelete();
        write.Note("area", "all", "replaced");
        Insert(rows, write);
        Followers.Settle(write);
        RegisterNews.Areas(write);
        RegisterVersion.Next(write);
    }

    public Place? PlaceOf(string code, IWrite write) => FindPlace.Run(write.Db, code);

    private static readonly HotQuery<string, Place?> FindPlace = new((db, code) =>
        db.Set<AreaRow>().AsNoTracking().Where(a => a.IsOpen && a.Code == code).Select(a => new Place(a.DistrictCode, a.StreetCode, a.CommunityCode, a.GridCode)).SingleOrDefault());

    public Place? PlaceAt(GeoPoint point, IWrite write) => memory.Of(write.Db).At(point);

    private static AreaTree Tree(IEnumerable<AreaRow> rows) => new(rows.Select(r => new AreaNode(r.Code, r.ParentCode, r.Level)));

    /// <summary>The new areas, those beside them whose parent is still there, and the rest closed.</summary>
    private static List<AreaRow> Merged(IReadOnlyList<AreaShape> areas, List<AreaRow> beside, List<AreaRow> old, CoordinateSystem system)
    {
        var before = old.ToDictionary(r => r.Code, StringComparer.Ordinal);
        var nodes = areas.Select(a => AreaNode.Of(a.Area)).ToDictionary(n => n.Code, StringComparer.Ordinal);
        foreach (var row in beside.OrderBy(r => r.Level))
            if (row.ParentCode is null || (nodes.TryGetValue(row.ParentCode, out var above) && above.Level < row.Level)) nodes.TryAdd(row.Code, new(row.Code, row.ParentCode, row.Level));
        var tree = new AreaTree(nodes.Values);
        var rows = new List<AreaRow>();
        foreach (var area in areas)
        {
            var row = AreaRow.From(area, tree.PlaceOf(area.Area.Code));
            var earlier = before.GetValueOrDefault(row.Code);
            row.Households ??= earlier?.Households;
            row.SourceSystem = earlier is not null && earlier.Boundary.AsSpan().SequenceEqual(row.Boundary) ? earlier.SourceSystem : system;
            rows.Add(row);
        }
        var known = rows.Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var row in old.Where(r => !known.Contains(r.Code)))
        {
            if (tree.Find(row.Code) is not null) row.Place = tree.PlaceOf(row.Code);
            else Close(row, before, tree);
            rows.Add(row);
        }
        return rows;
    }

    /// <summary>A closed area keeps its place in the past; the row above it must still be one of a higher level.</summary>
    private static void Close(AreaRow row, Dictionary<string, AreaRow> before, AreaTree tree)
    {
        row.IsOpen = false;
        if (row.ParentCode is { } parent && (tree.Find(parent)?.Level ?? before[parent].Level) >= row.Level) row.ParentCode = null;
    }

    private static void Insert(List<AreaRow> rows, IWrite write)
    {
        var tracker = write.Db.ChangeTracker;
        tracker.AutoDetectChangesEnabled = false;
        try
        {
            foreach (var batch in rows.OrderBy(r => r.Level).Chunk(BatchSize))
            {
                write.Db.AddRange(batch);
                write.Save();
                tracker.Clear();
            }
        }
        finally { tracker.AutoDetectChangesEnabled = true; }
    }
}
