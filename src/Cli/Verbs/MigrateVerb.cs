using System.CommandLine;
using Wutong.Platform.Data;

namespace Wutong.Cli.Verbs;

/// <summary><c>wutong migrate</c>: brings the database up to date and ends.</summary>
internal static class MigrateVerb
{
    public static Command Make()
    {
        var verb = Installation.Verb("migrate", "Bring the database up to date and end");
        verb.SetAction((parse, ct) => Run.GuardedAsync(parse, async _ =>
        {
            await using var app = Installation.Open(parse);
            await app.Services.MigrateDatabaseAsync(ct);
            await parse.InvocationConfiguration.Output.WriteLineAsync("数据库已是最新 The database is up to date");
        }, ct));
        return verb;
    }
}
