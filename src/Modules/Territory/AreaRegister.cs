using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.Territory;

internal sealed partial class AreaRegister : IAreaRegister
{
    public void Replace(IReadOnlyList<AreaShape> areas, IWrite write)
    {
        Check(areas);
        for (var level = AreaLevel.Grid; level >= AreaLevel.District; level--) // children first: an area may not lose its parent
        {
            var emptied = level;
            write.Db.Set<AreaRow>().Where(a => a.Level == emptied).ExecuteDelete();
        }
        write.Note("area", "all", "replaced");
        var chains = new AreaChains(areas.Select(a => a.Area));
        write.Db.Set<AreaRow>().AddRange(areas.Select(a => AreaRow.From(a, chains.Of(a.Area.Code))));
        write.Save();
        write.Db.ChangeTracker.Clear();
    }

    public Place? PlaceOf(string code, IWrite write) => FindPlace.Run(write.Db, code);

    private static readonly HotQuery<string, Place?> FindPlace = new((db, code) =>
        db.Set<AreaRow>().AsNoTracking().Where(a => a.Code == code).Select(a => new Place(a.DistrictCode, a.StreetCode, a.CommunityCode, a.GridCode)).SingleOrDefault());

    private static void Check(IReadOnlyList<AreaShape> areas)
    {
        var levels = new Dictionary<string, AreaLevel>(areas.Count);
        foreach (var (area, _) in areas)
        {
            if (!TwelveDigits.IsMatch(area.Code)) throw new ArgumentException($"an area code of 12 digits was expected and '{area.Code}' came", nameof(areas));
            if (!levels.TryAdd(area.Code, area.Level)) throw new ArgumentException($"the area code {area.Code} stands twice", nameof(areas));
        }
        foreach (var (area, _) in areas)
        {
            if (area.ParentCode is { } parent && !(levels.TryGetValue(parent, out var above) && above < area.Level))
                throw new ArgumentException($"area {area.Code} names the parent {parent}, which is not an area of a higher level in the list", nameof(areas));
        }
    }

    [GeneratedRegex(@"^[1-9]\d{11}$")] private static partial Regex TwelveDigits { get; }
}
