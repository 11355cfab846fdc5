using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Geo.Coordinates;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Tables;
using Wutong.Territory;
using Wutong.Territory.Import;
using Wutong.Territory.Registers;
using Wutong.Tests.World;
using Wutong.Tests.Writing;
using static Wutong.Tests.Territory.RegisterWorld;

namespace Wutong.Tests.Territory;

public sealed class ImportTests
{
    private static readonly Reach All = Reach.Of(Guid.NewGuid(), [Grant.For(Roles.System)]);

    private static async Task<ImportCheck> CheckAsync(DoorWorld world, string text, ImportKind kind, CoordinateSystem system = CoordinateSystem.Wgs84)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await world.AskAsync<RegisterImport, ImportCheck>(i => i.CheckAsync(file, "册", kind, system, null, default));
    }

    private static string Estates(CoordinateSystem system, params ReadOnlySpan<(string Code, double X, double Y, string? Area)> rows)
    {
        var text = new StringBuilder("编号,名称,经度,纬度,所属辖区代码,户数\n");
        foreach (var (code, x, y, area) in rows)
        {
            var at = At(x, y);
            var (lon, lat) = Coordinates.FromWgs84(at.Lon, at.Lat, system);
            text.AppendLine(FormattableString.Invariant($"{code},小区{code},{lon:R},{lat:R},{area},{100}"));
        }
        return text.ToString();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_good_file_is_counted_first_and_written_only_by_its_command(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.NewAsync(kind);
        await world.DoneAsync(new AddEntry<EstateDraft>(new("OLD", "旧小区", Third, Point(1, 1), CoordinateSystem.Wgs84)));
        await world.DoneAsync(new AddEntry<EstateDraft>(new("E1", "小区E1", Grid, Point(21, 1), CoordinateSystem.Wgs84, null, 100)));
        world.Time.Advance(TimeSpan.FromSeconds(2));
        var check = await CheckAsync(world, Estates(CoordinateSystem.Gcj02, ("E1", 21, 1, Grid), ("E2", 31, 1, null)), ImportKind.Estates, CoordinateSystem.Gcj02);
        Assert.Empty(check.Troubles);
        Assert.Equal(new ImportCounts(New: 1, Changed: 0, Same: 1, Gone: 1), check.Counts);
        Assert.Null(check.Doubt);
        Assert.Equal(2, await world.AskAsync<IEntries<Estate>, int>(e => e.CountAsync(All, null, default))); // still as it was
        await world.DoneAsync(check.Command!);
        var second = await world.AskAsync<IEntries<Estate>, Estate?>(e => e.FindAsync("E2", default));
        Assert.Equal((Second, At(31, 1)), (second!.Place.Finest, second.At)); // the area its point lies in
        Assert.False((await world.AskAsync<IEntries<Estate>, Estate?>(e => e.FindAsync("OLD", default)))!.IsOpen);
        Assert.Empty(await world.BrokenLawsAsync());
    }

    [Fact]
    public async Task Every_wrong_row_is_named_and_the_file_goes_back_with_the_reasons()
    {
        await using var world = await RegisterWorld.NewAsync(DatabaseKind.Sqlite);
        var check = await CheckAsync(world, $"编号,名称,经度,纬度,所属辖区代码,户数,坐标系\nE1,好的,113.32,40.1,{First},10,\nE1,重复,113.32,40.1,{First},10,\nE2,,113.32,40.1,{First},-3,\nE3,没地方,113.32,40.1,140213999000,1,\nE4,写反,40.1,113.32,{First},1,\nE5,别的系,113.32,40.1,{First},1,BD-09\n", ImportKind.Estates);
        Assert.Null(check.Command);
        Assert.Equal([(3, "编号"), (4, "名称"), (4, "户数"), (5, "所属辖区代码"), (6, "几何"), (7, "坐标系")], check.Troubles.Select(t => (t.Row, t.Field)).Order());
        Assert.All(check.Troubles, t => Assert.Matches("[\u4e00-\u9fff]", t.Chinese!));

        using var returned = new MemoryStream();
        ReturnedFile.Write(returned, RegisterTable.Returnable(check.Table), ReturnedFile.Reasons(check.Table, check.Troubles));
        var table = Table.Read(new MemoryStream(returned.ToArray()), "退回.xlsx");
        Assert.Equal(ReturnedFile.ReasonTitle, table.Headers[^1]);
        Assert.Equal("", table.Rows[0].Cells[^1]);
        Assert.Contains("出现了两次", table.Rows[1].Cells[^1]);
        Assert.Equal(0, await world.RowsAsync("estate"));
    }

    [Theory, InlineData(CoordinateSystem.Bd09), InlineData(CoordinateSystem.Gcj02), InlineData(CoordinateSystem.Wgs84)]
    public async Task A_wrong_coordinate_system_is_noticed_and_the_right_one_named(CoordinateSystem truth)
    {
        await using var world = await RegisterWorld.NewAsync(DatabaseKind.Sqlite);
        // Grid squares of some 430 m: a shift of half a kilometre carries most points out of their own.
        var file = Estates(truth, ("E1", 20.4, 0.4, Grid), ("E2", 21, 1, Grid), ("E3", 20.8, 2, Grid), ("E4", 22, 0.6, Grid));
        var said = truth == CoordinateSystem.Bd09 ? CoordinateSystem.Wgs84 : CoordinateSystem.Bd09;
        var doubt = (await CheckAsync(world, file, ImportKind.Estates, said)).Doubt;
        Assert.True(doubt is { Fitting: < 2, All: 4, FittingThen: 4 }, $"{doubt}");
        Assert.True(doubt!.Better == truth || (truth == CoordinateSystem.Wgs84 && doubt.Better == CoordinateSystem.Cgcs2000));
        Assert.Null((await CheckAsync(world, file, ImportKind.Estates, truth)).Doubt);
    }

    [Fact]
    public async Task Areas_come_from_GeoJSON_level_by_level_and_roads_with_their_sections()
    {
        await using var world = await RegisterWorld.NewAsync(DatabaseKind.Sqlite);
        var geo = $$$"""
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"代码":"{{{First}}}001","名称":"一网格","级别":"网格","上级代码":"{{{First}}}","户数":88},"geometry":{"type":"Polygon","coordinates":[[[113.32,40.1],[113.325,40.1],[113.325,40.105],[113.32,40.105],[113.32,40.1]]]}},
            {"type":"Feature","properties":{"代码":"{{{Second}}}001","名称":"二网格","级别":"网格","上级代码":"{{{Second}}}"},"geometry":{"type":"Polygon","coordinates":[[[113.33,40.1],[113.335,40.1],[113.335,40.105],[113.33,40.105],[113.33,40.1]]]}}]}
            """;
        var check = await CheckAsync(world, geo, ImportKind.Areas);
        Assert.Empty(check.Troubles);
        Assert.Equal(new ImportCounts(1, 1, 0, 0), check.Counts); // the first grid has a new name
        await world.DoneAsync(check.Command!);
        Assert.Equal(3, await world.AskAsync<IAreas, int>(a => a.CountAsync(AreaLevel.Community, default)));
        Assert.Equal(88, (await world.AskAsync<IAreas, Area?>(a => a.FindAsync(Grid, default)))!.Households);

        var roads = await CheckAsync(world, $"道路编号,道路名称,编号,起点,止点,所属辖区代码,线\nR1,文兴路,R1-1,御河西路,魏都大道,{First},\"LINESTRING(113.32 40.1, 113.33 40.1)\"\nR1,文兴路,R1-2,魏都大道,同泉路,{Second},\nR2,永泰街,,,,{West},\n", ImportKind.Roads);
        Assert.Empty(roads.Troubles);
        await world.DoneAsync(roads.Command!);
        Assert.Equal(East, (await world.AskAsync<IEntries<Road>, Road?>(e => e.FindAsync("R1", default)))!.Place.Finest); // what its sections share
        Assert.Equal(2, await world.AskAsync<IEntries<RoadSection>, int>(e => e.CountAsync(All, null, default)));

        var zones = await CheckAsync(world, $"编号,名称,街道代码,所含社区代码\nZ1,东片区,{East},{First}、{Second}\n", ImportKind.Zones);
        Assert.Empty(zones.Troubles);
        await world.DoneAsync(zones.Command!);
        var again = await CheckAsync(world, $"编号,名称,街道代码,所含社区代码\nZ1,东片区,{East},{Second}，{First}\n", ImportKind.Zones);
        Assert.Equal(new ImportCounts(0, 0, 1, 0), again.Counts);
        Assert.Empty(await world.BrokenLawsAsync());
    }

    [Theory]
    [InlineData("{\"type\":\"x\"}", "FeatureCollection"), InlineData("{\"features\":[", "JSON"), InlineData("", "header")]
    public async Task A_file_that_is_none_is_refused_in_words(string text, string because)
    {
        await using var world = await RegisterWorld.NewAsync(DatabaseKind.Sqlite);
        Assert.Contains(because, (await Assert.ThrowsAsync<InputException>(() => CheckAsync(world, text, ImportKind.Areas))).Message);
    }

    [Fact]
    public async Task A_geometry_that_is_none_is_told_with_its_row()
    {
        await using var world = await RegisterWorld.NewAsync(DatabaseKind.Sqlite);
        foreach (var geometry in (string[])["null", "{}", "{\"type\":\"Point\"}", "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],\"x\"]]}", "{\"type\":\"GeometryCollection\",\"geometries\":[]}", "{\"type\":\"Polygon\",\"coordinates\":[[[[[[[[1]]]]]]]]}"])
        {
            var check = await CheckAsync(world, $$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"代码":"140213001009","名称":"社区","级别":"社区","上级代码":"{{East}}"},"geometry":{{geometry}}}]}""", ImportKind.Areas);
            Assert.Equal(1, Assert.Single(check.Troubles).Row);
        }
    }

    [Fact]
    public async Task Importing_stops_when_it_is_cancelled()
    {
        await using var world = await RegisterWorld.NewAsync(DatabaseKind.Sqlite);
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Estates(CoordinateSystem.Wgs84, ("E1", 21, 1, Grid))));
        await using var scope = world.Scopes.CreateAsyncScope();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scope.ServiceProvider.GetRequiredService<RegisterImport>().CheckAsync(file, "册", ImportKind.Estates, CoordinateSystem.Wgs84, null, cancel.Token));
    }
}
