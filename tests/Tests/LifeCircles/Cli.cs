using System.CommandLine;
using Wutong.Cli.Verbs;
using Wutong.Geo;
using Wutong.Geo.Cities;
using Wutong.Geo.Osm;
using Wutong.Tests.World;

namespace Wutong.Tests.LifeCircles;

/// <summary>The command line run in this process.</summary>
internal static class Cli
{
    public static async Task<(int Code, string Said)> RunAsync(params string[] args)
    {
        var said = new StringWriter();
        int code = await Words.RunAsync(args, new InvocationConfiguration { Output = said, Error = said, EnableDefaultExceptionHandler = false }, TestContext.Current.CancellationToken);
        return (code, said.ToString());
    }

    /// <summary>A generated city of some 4 000 street nodes with buildings, areas and facilities.</summary>
    public static (string Pbf, CityRegister Register) City(int seed = 1, int streetNodes = 4_000)
    {
        var path = Path.Combine(TempFolder.New(), "city.osm.pbf");
        using var file = File.Create(path);
        using var writer = new PbfWriter(file, GeoPoint.FromDegrees(111, 37), GeoPoint.FromDegrees(113, 38));
        return (path, GeneratedCity.Generate(writer, new(seed, streetNodes)));
    }

    /// <summary>A lattice of streets some 100 m apart, none quite straight, and nothing else, as poor extracts are.</summary>
    public static string Streets(int side = 20)
    {
        var path = Path.Combine(TempFolder.New(), "streets.osm.pbf");
        using var file = File.Create(path);
        using var writer = new PbfWriter(file, GeoPoint.FromDegrees(-1, -1), GeoPoint.FromDegrees(1, 1));
        for (int i = 0; i < side * side; i++) writer.Node(i + 1, new(i % side * 9_000 + i * 7_919 % 613, i / side * 9_000 + i * 104_729 % 617), []);
        for (int row = 0; row < side; row++) writer.Way(row + 1, [.. Enumerable.Range(0, side).Select(c => (long)(row * side + c + 1))], [new("highway", "residential"), new("name", $"第{row + 1}街")]);
        for (int column = 0; column < side; column++) writer.Way(side + column + 1, [.. Enumerable.Range(0, side).Select(r => (long)(r * side + column + 1))], [new("highway", "residential")]);
        return path;
    }

    public static string TextFile(string name, string text)
    {
        var path = Path.Combine(TempFolder.New(), name);
        File.WriteAllText(path, text);
        return path;
    }

    public static string NewOut() => Path.Combine(TempFolder.New(), "out");
}
