using Microsoft.Extensions.DependencyInjection;
using Wutong.Geo;
using Wutong.Geo.Coordinates;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Laws;
using Wutong.Platform.Writing;
using Wutong.Territory.Registers;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Territory;

/// <summary>A small district: two subdistricts, two communities in each, squares side by side.</summary>
internal static class RegisterWorld
{
    public const string District = "140213000000", East = "140213001000", West = "140213002000", First = "140213001001", Second = "140213001002", Third = "140213002001", Grid = "140213001001001";
    public static readonly Actor Keeper = DoorWorld.PersonWith(Grant.For(Roles.System));

    public static async Task<DoorWorld> NewAsync(DatabaseKind kind)
    {
        var world = await DoorWorld.NewAsync(kind);
        foreach (var area in Areas) await world.DoneAsync(new AddEntry<AreaDraft>(area));
        return world;
    }

    public static IReadOnlyList<AreaDraft> Areas { get; } =
    [
        new(District, "平城区", AreaLevel.District, null, Square(0, 0, 40), CoordinateSystem.Wgs84),
        new(East, "东街道", AreaLevel.Subdistrict, District, Square(20, 0, 20), CoordinateSystem.Wgs84),
        new(West, "西街道", AreaLevel.Subdistrict, District, Square(0, 0, 20), CoordinateSystem.Wgs84),
        new(First, "文兴社区", AreaLevel.Community, East, Square(20, 0, 10), CoordinateSystem.Wgs84),
        new(Second, "永宁社区", AreaLevel.Community, East, Square(30, 0, 10), CoordinateSystem.Wgs84),
        new(Third, "新村", AreaLevel.Community, West, Square(0, 0, 10), CoordinateSystem.Wgs84, IsVillage: true),
        new(Grid, "第一网格", AreaLevel.Grid, First, Square(20, 0, 5), CoordinateSystem.Wgs84, Households: 120),
    ];

    /// <summary>A square of so many thousandths of a degree.</summary>
    public static string Square(int x, int y, int side) => FormattableString.Invariant(
        $"POLYGON(({Lon(x)} {Lat(y)}, {Lon(x + side)} {Lat(y)}, {Lon(x + side)} {Lat(y + side)}, {Lon(x)} {Lat(y + side)}, {Lon(x)} {Lat(y)}))");

    public static string Point(double x, double y) => FormattableString.Invariant($"POINT({113.3 + x / 1000:0.0000000} {40.1 + y / 1000:0.0000000})");
    public static GeoPoint At(double x, double y) => GeoPoint.FromDegrees(113.3 + x / 1000, 40.1 + y / 1000);

    public static EstateDraft Estate(string code, string area = First) => new(code, "天和城", area, Point(21, 1), CoordinateSystem.Wgs84, null, 300);

    public static async Task DoneAsync(this DoorWorld world, ICommand command) => Assert.IsType<Answer.Done>(await world.RunAsync(command, Keeper));

    public static Task<Answer> KeepAsync(this DoorWorld world, ICommand command) => world.RunAsync(command, Keeper);

    public static async Task<IReadOnlyList<string>> BrokenLawsAsync(this DoorWorld world)
    {
        await using var scope = world.Scopes.CreateAsyncScope();
        var checks = await new LawBook(scope.ServiceProvider.GetServices<Law>(), scope.ServiceProvider.GetRequiredService<AppDb>()).CheckAsync(default);
        return [.. checks.Where(c => c.Breaches.Count > 0).Select(c => c.Law.Code)];
    }

    public static async Task<TResult> AskAsync<TService, TResult>(this DoorWorld world, Func<TService, Task<TResult>> work) where TService : notnull
    {
        await using var scope = world.Scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private static string Lon(int x) => (113.3 + x / 1000.0).ToString("0.0000000", null);
    private static string Lat(int y) => (40.1 + y / 1000.0).ToString("0.0000000", null);
}
