using Wutong.Geo;
using Wutong.Geo.Cities;
using Wutong.Geo.Maps;
using Wutong.Geo.Osm;
using Wutong.Geo.Walking;
using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Register;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Access;
using Wutong.Platform.Drawing;
using Wutong.Platform.Hosting;
using Wutong.Territory;

namespace Wutong.Tests.LifeCircles;

/// <summary>The schematic Pingcheng as a book, made in memory without a database; once for all tests of a class.</summary>
public sealed class PingchengBook
{
    public const string Wenxing = "140213066012", OldCity = "140213051005", Village = "140213067201";
    private static readonly DateTime Made = new(2026, 3, 9, 4, 0, 0, DateTimeKind.Utc);

    public PingchengBook()
    {
        using var file = new MemoryStream();
        CityRegister city;
        using (var writer = new PbfWriter(file, GeoPoint.FromDegrees(113.0, 39.9), GeoPoint.FromDegrees(113.6, 40.3))) city = Pingcheng.Generate(writer);
        var extract = OsmExtract.Read(file.ToArray(), OsmRules.Default);
        var study = CircleStudy.Run(WalkGraphBuilder.Build(extract.Streets).Graph, DataOf(city), CircleDefaults.Shipped.Profiles[0].ToProfile());
        Book = new(new(3, Made, "示意平城，程序生成", "Schematic Pingcheng, generated", true), study, StreetMap.From(extract), Made);
    }

    internal CircleBook Book { get; }
    internal PictureFonts Fonts { get; } = new(FontFiles.Beside);

    /// <summary>What is around the place a community's sheet stands at.</summary>
    internal Around Around(int community, Pace pace)
    {
        int home = StandPoint.Of(Book.Study, community);
        return Book.Around.From(home < 0 ? Book.Data.Communities[community].Area.Centre : Book.Data.Homes[home].At, pace)!;
    }

    private static CircleData DataOf(CityRegister city)
    {
        var kinds = CircleDefaults.Shipped.Kinds.OrderBy(k => k.Position).Select(k => new FacilityKind(k.Code, k.NameZh, k.NameEn, k.DutyZh, k.DutyEn, k.Icon)).ToList();
        var communities = city.Areas.Where(a => a.Level == CityAreaLevel.Community).OrderBy(a => a.Code, StringComparer.Ordinal).Select(ShapeOf).ToList();
        var index = communities.Select((s, i) => (s.Area.Code, i)).ToDictionary(x => x.Code, x => x.i);
        return new(kinds,
            [.. city.Facilities.OrderBy(f => f.Code, StringComparer.Ordinal).Select(f => new Facility(f.Code, kinds.FindIndex(k => k.Code == f.Kind), f.Name, f.NameEn, f.At, f.OpeningHours))],
            [.. city.Homes.Select(h => new Home(h.Code, h.Estate, h.EstateEn, h.At, index[h.AreaCode], h.Children, h.Adults, h.Elderly))],
            communities, [.. city.Areas.Where(a => a.Level != CityAreaLevel.Community).OrderBy(a => a.Level).Select(ShapeOf)]);
    }

    private static AreaShape ShapeOf(CityArea a) => new(new(a.Code, a.Parent, (AreaLevel)(int)a.Level, a.IsVillage, a.Name, a.NameEn, a.Code, a.Centre, 0, 0, 0), a.Boundary);
}
