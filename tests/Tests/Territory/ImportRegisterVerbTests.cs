using Microsoft.Extensions.DependencyInjection;
using Wutong.Geo.Coordinates;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Tables;
using Wutong.Platform.Writing;
using Wutong.Territory;
using Wutong.Territory.Registers;
using Wutong.Tests.World;
using static Wutong.Tests.Territory.RegisterWorld;

namespace Wutong.Tests.Territory;

public sealed class ImportRegisterVerbTests
{
    [Fact]
    public async Task What_the_verb_runs_checks_refuses_with_a_returned_file_and_imports()
    {
        await using var site = new Site();
        site.CreateClient().Dispose(); // starts it
        foreach (var area in Areas) Assert.IsType<Answer.Done>(await site.Services.GetRequiredService<WriteDoor>().RunAsync(new AddEntry<AreaDraft>(area), Actor.Program("test"), null, default));
        Task<TerritoryImportReport> ImportAsync(string path, bool checkOnly = false) =>
            site.AskAsync<ITerritoryImport, TerritoryImportReport>(i => i.RunAsync(new(path, ImportKind.Estates, CoordinateSystem.Wgs84, checkOnly), null, default));
        Task<Estate?> FindAsync(string code) => site.AskAsync<IEntries<Estate>, Estate?>(e => e.FindAsync(code, default));

        var good = LifeCircles.Cli.TextFile("小区.csv", $"编号,名称,经度,纬度,所属辖区代码\nE1,天和城,113.321,40.101,{First}\nE2,绿洲,113.331,40.101,\n");
        Assert.Equal(new TerritoryImportReport(2, 0, 0, 0, IsDone: false, null, null), await ImportAsync(good, checkOnly: true));
        Assert.Null(await FindAsync("E2"));

        var bad = LifeCircles.Cli.TextFile("错的.csv", "编号,名称,经度,纬度,所属辖区代码\nE1,,113.321,40.101,140213\n");
        Assert.Contains("nothing was changed", (await Assert.ThrowsAsync<InputException>(() => ImportAsync(bad))).Message);
        Assert.Contains("名称：不能为空", Table.Read(Path.Combine(Path.GetDirectoryName(bad)!, "错的-错误原因.xlsx")).Rows[0].Cells[^1]);

        Assert.True((await ImportAsync(good)).IsDone);
        Assert.Equal("绿洲", (await FindAsync("E2"))!.NameZh);
    }

    [Theory, InlineData("--kind", "estates"), InlineData("--kind", "estates", "--system", "moon"), InlineData("--kind", "x", "--system", "wgs84")]
    public async Task The_verb_wants_the_kind_and_the_coordinate_system(params string[] words) =>
        Assert.Equal(2, (await LifeCircles.Cli.RunAsync(["import-register", "file.csv", .. words])).Code);
}
