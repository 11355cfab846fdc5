using System.CommandLine;
using Wutong.Platform.Backup;

namespace Wutong.Cli.Verbs;

/// <summary><c>wutong verify</c>: is what is stored what was written? Exit code 1 when something differs.</summary>
internal static class VerifyVerb
{
    private const int Differs = 1;

    public static Command Make()
    {
        var verb = Installation.Verb("verify", "Check the audit chain, the laws of all modules, files and database");
        verb.SetAction(async (parse, ct) =>
        {
            VerificationReport? report = null;
            var code = await Run.GuardedAsync(parse, async _ =>
            {
                await using var app = Installation.Open(parse);
                report = await app.Services.GetRequiredService<Verification>().RunAsync(ct);
            }, ct);
            if (report is null) return code;
            var output = parse.InvocationConfiguration.Output;
            foreach (var line in report.Seen) await output.WriteLineAsync(line);
            foreach (var line in report.Differences) await output.WriteLineAsync("DIFFERS " + line);
            await output.WriteLineAsync($"{report.Differences.Count} differences");
            return report.Differences.Count == 0 ? 0 : Differs;
        });
        return verb;
    }
}
