using System.CommandLine;
using Wutong.Platform.Backup;

namespace Wutong.Cli.Verbs;

/// <summary><c>wutong backup</c>: one archive of database, files and networks, also while the site serves.</summary>
internal static class BackupVerb
{
    public static Command Make()
    {
        var file = new Option<string>("--out") { Description = "Archive to write; must not exist", Required = true };
        var verb = Installation.Verb("backup", "Write database, files and networks into one archive", file);
        verb.SetAction((parse, ct) => Run.GuardedAsync(parse, async _ =>
        {
            await using var app = Installation.Open(parse);
            var manifest = await app.Services.GetRequiredService<BackupWriter>().WriteAsync(Path.GetFullPath(parse.GetValue(file)!), ct);
            await parse.InvocationConfiguration.Output.WriteLineAsync($"{manifest.Tables.Count} tables, {manifest.Tables.Sum(t => t.Rows)} rows, {manifest.Files.Count} files, {manifest.Files.Sum(f => f.Bytes)} bytes\n"
                + $"审计链 audit chain: {manifest.AuditRows} rows, head {manifest.AuditHead}\n密钥不在备份里，请另行保管 No key is in the archive; keep the operator key elsewhere");
        }, ct));
        return verb;
    }
}
