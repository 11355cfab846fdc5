namespace Wutong.Tests.World;

/// <summary>The schematic Pingcheng, built once by the program itself and copied for every site that wants it.</summary>
public static class City
{
    private static readonly Lazy<Task<string>> Built = new(BuildAsync);

    /// <summary>Pages whose address has a part that is a code.</summary>
    public static readonly string[] PagesWithParameters =
        ["territory/140213066012", "territory/new/estate?area=140213066012", "territory/new/area", "territory/new/zone?area=140213066000", "territory/new/section", "territory?kind=estates", "circle/140213066000", "circle/140213066012", "circle/140213067001?pace=adult&open=1", "circle/140213066012/sheet", "nearby?q=Tianhecheng", "nearby?lon=113.3&lat=40.09&pace=adult", "facilities?kind=market", "streets/roads/R0001", "stations?kind=hub&item=hot-water&open=1", "stations/near?lon=113.3&lat=40.09", "stations/near?q=Tianhecheng&item=any", "stations/plan?area=140213066000", "greening?kind=Bridge", "greening/forecast?from=2022-06-01&weeks=6", "greening/calendar?month=2022-07", "stations/coverage?area=140213066000"];

    /// <summary>A site with a city of its own; not started yet.</summary>
    public static Site NewSite()
    {
        var folder = TempFolder.New();
        var source = Built.Value.GetAwaiter().GetResult();
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
        return new Site().With("Data", folder);
    }

    private static async Task<string> BuildAsync()
    {
        var folder = TempFolder.New();
        await using (var site = new Site().With("Data", folder).With("Demonstration", "true").With("DemonstrationTasks", "false")) await site.ReadyAsync("accounts"); // the last of the works
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools(); // the last one writes the log into the database
        for (var tries = 0; File.Exists(Path.Combine(folder, "wutong.db-wal")) && tries < 500; tries++) await Task.Delay(20);
        return folder;
    }
}
