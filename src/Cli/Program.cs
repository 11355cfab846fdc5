using System.CommandLine;
using Wutong.Cli.Verbs;

// One file per verb in Verbs/. No verb, or a first argument that starts with '-', means serve.
var root = new RootCommand("梧桐 Wutong: the everyday work of a city district")
{
    ServeVerb.Make(), CircleVerb.Make(), CityVerb.Make(), ImportVerb.Make(), SampleFacilitiesVerb.Make(), SheetsVerb.Make(),
};
var isAsking = args is ["--help" or "-h" or "-?" or "--version"];
string[] words = !isAsking && (args.Length == 0 || args[0].StartsWith('-')) ? ["serve", .. args] : args;
var parsed = root.Parse(words);
var code = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? Run.BadInput : code; // words that cannot be understood are bad input too

public partial class Program;
