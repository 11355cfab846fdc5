using System.CommandLine;
using Wutong.LifeCircles;

namespace Wutong.Cli.Verbs;

/// <summary><c>wutong sample-facilities</c>: how the files in samples/ were made.</summary>
internal static class SampleFacilitiesVerb
{
    public static Command Make()
    {
        var osm = new Option<string>("--osm") { Description = "OpenStreetMap extract, .osm.pbf", Required = true };
        var output = new Option<string>("--out") { Description = "The .csv file to write", Required = true };
        var perKind = new Option<int>("--per-kind") { Description = "How many of each of the five kinds", DefaultValueFactory = _ => 50 };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same file", DefaultValueFactory = _ => 1 };
        var force = new Option<bool>("--force") { Description = "Replace the file" };
        perKind.Validators.Add(r => { if (r.GetValueOrDefault<int>() is < 1 or > 100_000) r.AddError("--per-kind: 1 to 100000 was expected"); });
        var verb = new Command("sample-facilities", "Invent facilities along an extract's streets, for trials") { osm, output, perKind, seed, force };
        verb.SetAction((parse, ct) => Run.Guarded(parse, progress => LifeCirclesModule.WriteFacilities(
            parse.GetValue(osm)!, parse.GetValue(output)!, parse.GetValue(perKind), parse.GetValue(seed), parse.GetValue(force), progress, ct), ct));
        return verb;
    }
}
