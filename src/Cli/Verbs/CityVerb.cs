using System.CommandLine;
using Wutong.LifeCircles;

namespace Wutong.Cli.Verbs;

/// <summary><c>wutong city</c>: writes a generated city, for trials and tests.</summary>
internal static class CityVerb
{
    public static Command Make()
    {
        var output = new Option<string>("--out") { Description = "The .osm.pbf file to write", Required = true };
        var nodes = new Option<int>("--nodes") { Description = "Street nodes wanted, 2000 to 10000000", DefaultValueFactory = _ => 50_000 };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same city", DefaultValueFactory = _ => 1 };
        var register = new Option<string>("--register") { Description = "A folder for facilities.csv, homes.csv and areas.geojson, as 'circle' reads them" };
        var pingcheng = new Option<bool>("--pingcheng") { Description = "The built-in schematic Pingcheng instead" };
        var force = new Option<bool>("--force") { Description = "Replace what an earlier run wrote" };
        nodes.Validators.Add(r => { if (r.GetValueOrDefault<int>() is < 2_000 or > 10_000_000) r.AddError("--nodes: 2000 to 10000000 was expected"); });
        var verb = new Command("city", "Write a generated city as OpenStreetMap PBF, and its register") { output, nodes, seed, register, pingcheng, force };
        verb.SetAction((parse, ct) => Run.Guarded(parse, progress => LifeCirclesModule.WriteCity(
            new(parse.GetValue(output)!, parse.GetValue(nodes), parse.GetValue(seed), parse.GetValue(pingcheng), parse.GetValue(register), parse.GetValue(force)), progress, ct), ct));
        return verb;
    }
}
