using System.Globalization;
using Wutong.Geo.Osm;

namespace Wutong.Geo.Cities;

/// <summary>标签表: how the parts of a city are written in OpenStreetMap. Source: the wiki pages Key:highway, Key:barrier, Key:boundary, Key:amenity.</summary>
internal static class CityTags
{
    public static OsmTag[] Of(PointKind kind) => kind switch
    {
        PointKind.OpenGate => OpenGate,
        PointKind.LiftGate => LiftGate,
        PointKind.LockedGate => LockedGate,
        PointKind.Signals => Signals,
        PointKind.Zebra => Zebra,
        _ => [],
    };

    public static void Of(Shape shape, List<OsmTag> into)
    {
        into.Clear();
        into.AddRange(Shapes[(int)shape.Kind]);
        if (shape.Levels > 0) into.Add(new("building:levels", shape.Levels.ToString(CultureInfo.InvariantCulture)));
        Names(shape.Name, shape.NameEn, into);
    }

    public static void Of(Street street, List<OsmTag> into)
    {
        into.Clear();
        into.AddRange(Streets[(int)street.Kind]);
        Names(street.Name, street.NameEn, into);
        if (street.Crossing == "bridge") into.AddRange([new("bridge", "yes"), new("layer", "1")]);
        if (street.Crossing == "tunnel") into.AddRange([new("tunnel", "yes"), new("layer", "-1")]);
    }

    public static OsmTag[] Of(CityFacility f)
    {
        var tags = new List<OsmTag>(Facilities[f.Kind]) { new("name", f.Name), new("name:en", f.NameEn), new("ref", f.Code) };
        if (f.OpeningHours is not null) tags.Add(new("opening_hours", f.OpeningHours));
        return [.. tags];
    }

    public static OsmTag[] Of(CityArea area) =>
    [
        new("type", "boundary"), new("boundary", "administrative"),
        new("admin_level", area.Level switch { CityAreaLevel.District => "6", CityAreaLevel.Subdistrict => "8", _ => "10" }),
        new("name", area.Name), new("name:en", area.NameEn), new("ref", area.Code),
    ];

    public static OsmTag[] Named(string name, string nameEn, params ReadOnlySpan<OsmTag> tags) => [.. tags, new("name", name), new("name:en", nameEn)];

    private static void Names(string name, string nameEn, List<OsmTag> into)
    {
        if (name.Length > 0) into.AddRange([new("name", name), new("name:en", nameEn)]);
    }

    private static readonly OsmTag[] OpenGate = [new("barrier", "gate"), new("foot", "yes")], LiftGate = [new("barrier", "lift_gate"), new("foot", "yes")],
        LockedGate = [new("barrier", "gate"), new("access", "private"), new("locked", "yes")],
        Signals = [new("highway", "crossing"), new("crossing", "traffic_signals")], Zebra = [new("highway", "crossing"), new("crossing", "uncontrolled")];

    private static readonly OsmTag[][] Shapes =
    [
        [new("highway", "footway")], [new("highway", "service"), new("foot", "yes")], [new("highway", "residential")], [new("highway", "steps")],
        [new("barrier", "wall")], [new("building", "apartments")], [new("building", "house")], [new("amenity", "school")], [new("building", "school")],
        [new("building", "retail")], [new("building", "industrial")], [new("leisure", "park")], [new("leisure", "pitch")], [new("natural", "water"), new("water", "lake")],
        [new("building", "train_station")], [new("landuse", "farmland")],
    ];

    private static readonly OsmTag[][] Streets =
        [[], [], [new("barrier", "city_wall")], [new("highway", "footway")], [new("highway", "residential")], [new("highway", "secondary")], [new("highway", "primary")]];

    private static readonly Dictionary<string, OsmTag[]> Facilities = new()
    {
        ["market"] = [new("amenity", "marketplace")],
        ["fitness"] = [new("leisure", "fitness_station")],
        ["culture"] = [new("amenity", "community_centre"), new("community_centre", "culture")],
        ["service"] = [new("amenity", "social_facility"), new("social_facility", "outreach")],
        ["medical"] = [new("amenity", "clinic"), new("healthcare", "clinic")],
    };
}
