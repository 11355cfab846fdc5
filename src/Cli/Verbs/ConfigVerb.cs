using System.CommandLine;
using Wutong.Platform.Checks;

namespace Wutong.Cli.Verbs;

/// <summary><c>wutong config check</c>: a line for each thing an installation needs; exit code 1 when one fails.</summary>
internal static class ConfigVerb
{
    private const int Fails = 1;

    public static Command Make()
    {
        var urls = new Option<string>("--urls") { Description = "Addresses the site would listen on" };
        var check = Installation.Verb("check", "Check settings, data folder, database, clock and certificates", urls);
        check.SetAction(async (parse, ct) =>
        {
            var failed = 0;
            var code = await Run.GuardedAsync(parse, async _ =>
            {
                await using var app = Installation.Open(parse, parse.GetValue(urls) is { } given ? [$"--urls={given}"] : []);
                await foreach (var line in app.Services.GetRequiredService<ConfigCheck>().RunAsync())
                {
                    if (line.State == CheckState.Bad) failed++;
                    await parse.InvocationConfiguration.Output.WriteLineAsync($"{Word(line.State),-7} {line.Subject}: {line.Text}");
                }
            }, ct);
            return code != 0 ? code : failed > 0 ? Fails : 0;
        });
        return new Command("config", "Look at the settings") { check };
    }

    private static string Word(CheckState state) => state switch { CheckState.Good => "OK", CheckState.Notice => "NOTICE", _ => "FAILS" };
}
