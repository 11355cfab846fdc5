using Wutong.Geo;
using Wutong.Geo.Osm;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Bench.Door.Host;

/// <summary>A district with one subdistrict and one community: enough for commands to have a place.</summary>
internal static class SmallDistrict
{
    public const string District = "140213000000", Street = "140213066000", Community = "140213066012";

    public static IReadOnlyList<AreaShape> Areas { get; } =
    [
        Area(District, null, AreaLevel.District, "平城区"), Area(Street, District, AreaLevel.Subdistrict, "示意街道"), Area(Community, Street, AreaLevel.Community, "示意社区"),
    ];

    private static AreaShape Area(string code, string? parent, AreaLevel level, string name) => new(
        new(code, parent, level, false, name, null, code, new GeoPoint(1_133_000_000, 400_900_000), 0, 0, 0),
        new GeoRings([[new(1_132_000_000, 400_000_000), new(1_134_000_000, 400_000_000), new(1_134_000_000, 401_000_000), new(1_132_000_000, 400_000_000)]]));
}

/// <summary>Makes the small district.</summary>
internal sealed record SeedDistrict : ICommand;

internal sealed class SeedDistrictHandler(IAreaRegister areas) : Handler<SeedDistrict>
{
    public static Permission Permission { get; } = new("door.seed", "建示意辖区", "Make the small district");
    public override Permission Needs => Permission;
    public override bool RunsAlone => true;
    public override Target TargetOf(SeedDistrict command, IWrite write) => Target.Installation;

    public override Answer Run(SeedDistrict command, IWrite write)
    {
        areas.Replace(SmallDistrict.Areas, write);
        return new Answer.Done("area", "all");
    }
}
