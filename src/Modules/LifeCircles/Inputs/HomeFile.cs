using System.Globalization;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Errors;
using Wutong.Platform.Tables;

namespace Wutong.LifeCircles.Inputs;

/// <summary>住处文件: homes with residents by age band, or only their number, from CSV, XLSX or GeoJSON points.</summary>
internal static class HomeFile
{
    private static readonly Column Code = new("编号", "code", "ref", "id"), Estate = new("小区", "estate", "名称", "name"), EstateEn = new("小区英文名", "estate_en", "name_en"),
        Lon = new("经度", "lon", "lng", "longitude"), Lat = new("纬度", "lat", "latitude"),
        Children = new("儿童", "children"), Adults = new("成人", "adults"), Elderly = new("老年", "elderly"), People = new("人口", "population", "people");

    /// <returns>The homes, in no area yet, and whether the file tells age bands.</returns>
    /// <exception cref="InputException">Names every wrong row and field.</exception>
    public static (Home[] Homes, bool AgesKnown) Read(string path, CancellationToken ct)
    {
        var reading = PlaceReading.Of(PointTable.Read(path, ct));
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var estates = new Dictionary<string, string>(StringComparer.Ordinal); // one string for a name, however many homes bear it
        var all = new List<Home>();
        bool ages = reading.Has(Children) || reading.Has(Adults) || reading.Has(Elderly);
        foreach (var row in reading.Rows(ages ? [Estate, Lon, Lat] : [Estate, Lon, Lat, People]))
        {
            if (row.Number % 1024 == 0) ct.ThrowIfCancellationRequested();
            var code = reading.Text(Code, 64) ?? string.Create(CultureInfo.InvariantCulture, $"H{row.Number:000000}");
            if (!codes.Add(code)) reading.Trouble(Code, $"'{code}' stands twice; each home needs a code of its own");
            var (children, adults, elderly) = ages ? (reading.Count(Children) ?? 0, reading.Count(Adults) ?? 0, reading.Count(Elderly) ?? 0) : (0, reading.Count(People) ?? 0, 0);
            all.Add(new(code, One(estates, reading.Needed(Estate)), reading.Text(EstateEn) is { } en ? One(estates, en) : null, reading.Position(Lon, Lat), -1, children, adults, elderly));
        }
        return ([.. all], ages);
    }

    private static string One(Dictionary<string, string> known, string text) => known.TryGetValue(text, out var same) ? same : known[text] = text;
}
