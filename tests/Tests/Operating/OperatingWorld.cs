using System.Text.Json;
using Wutong.Geo;
using Wutong.Geo.Osm;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Territory;
using Wutong.Tests.World;

namespace Wutong.Tests.Operating;

/// <summary>Enough of a district to register units in.</summary>
internal static class OperatingWorld
{
    private const string District = "140213000000";
    public static Actor Operator { get; } = Actor.Program("test");

    public static async Task SeedAsync(Site site)
    {
        var area = new Area(District, null, AreaLevel.District, false, "平城区", null, "p", new GeoPoint(1_133_000_000, 400_900_000), 0, 0, 0);
        var shape = new AreaShape(area, new GeoRings([[new(1_132_000_000, 400_000_000), new(1_134_000_000, 400_000_000), new(1_134_000_000, 401_000_000), new(1_132_000_000, 400_000_000)]]));
        var answer = await site.AskAsync((WriteDoor door) => door.RunAsync(new ReplaceAreas([shape]), Operator, null, default));
        Assert.IsType<Answer.Done>(answer);
    }

    public static async Task RegisterUnitAsync(WriteDoor door, string code)
    {
        var type = door.Commands.First(c => c.Name == "people.register-unit").Type;
        var command = (ICommand)JsonSerializer.SerializeToElement(new { code, nameZh = "单位" + code, kind = "company", areaCode = District }).Deserialize(type, CommandJson.Options)!;
        Assert.IsType<Answer.Done>(await door.RunAsync(command, Operator, "key-" + code.PadLeft(8, '0'), default));
    }
}
