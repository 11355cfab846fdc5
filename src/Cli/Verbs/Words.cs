using System.CommandLine;
using System.CommandLine.Invocation;

namespace Wutong.Cli.Verbs;

/// <summary>The command line: one file per verb. No verb, or a first argument that starts with '-', means serve.</summary>
internal static class Words
{
    /// <param name="settings">Where to write; the console unless a test says otherwise.</param>
    public static async Task<int> RunAsync(string[] args, InvocationConfiguration? settings = null, CancellationToken ct = default)
    {
        var isAsking = args is ["--help" or "-h" or "-?" or "--version"];
        string[] words = !isAsking && (args.Length == 0 || args[0].StartsWith('-')) ? ["serve", .. args] : args;
        var parsed = Root().Parse(words);
        if (parsed.Action is ParseErrorAction error) error.ShowHelp = false; // one clear line is enough
        settings ??= new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) }; // after Ctrl-C a run takes its unfinished folder away
        var code = await parsed.InvokeAsync(settings, ct);
        return parsed.Errors.Count > 0 ? Run.BadInput : code;
    }

    private static RootCommand Root() => new("梧桐 Wutong: the everyday work of a city district")
    {
        ServeVerb.Make(), UserVerb.Make(), ConfigVerb.Make(), MigrateVerb.Make(), BackupVerb.Make(), RestoreVerb.Make(), VerifyVerb.Make(), OpenApiVerb.Make(),
        CircleVerb.Make(), CityVerb.Make(), ImportVerb.Make(), ImportRegisterVerb.Make(), SampleFacilitiesVerb.Make(), SheetsVerb.Make(),
    };
}
