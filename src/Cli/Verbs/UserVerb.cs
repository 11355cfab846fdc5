using System.CommandLine;
using Wutong.People;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Web;

namespace Wutong.Cli.Verbs;

/// <summary><c>wutong user</c>: accounts and roles from the command line, by the same commands as the pages; for the operator of the machine.</summary>
internal static class UserVerb
{
    private static readonly Option<string> Data = new("--data") { Description = "Data folder of the installation (default ./data)", Recursive = true };

    public static Command Make() => new("user", "List, make, invite and lock accounts; give and take roles")
    {
        Data,
        Sub("list", "Every account of staff with its roles", [], async (desk, _, write, ct) =>
        {
            await foreach (var a in desk.ListAsync(ct)) await write.WriteLineAsync($"{a.SignInName,-24} {a.State,-8} {string.Join(' ', a.Roles),-40} {a.DisplayName}");
        }),
        Sub("add", "Make an account and print its one-time link", ["NAME", "DISPLAY"], async (desk, words, write, ct) => await TellAsync(write, await desk.AddAsync(words[0], words[1], ct))),
        Sub("invite", "Print a new one-time link; the old password stops working", ["NAME"], async (desk, words, write, ct) => await TellAsync(write, await desk.InviteAsync(words[0], ct))),
        Sub("reset-password", "The same as invite", ["NAME"], async (desk, words, write, ct) => await TellAsync(write, await desk.InviteAsync(words[0], ct))),
        Sub("lock", "Lock an account; its sessions end", ["NAME"], (desk, words, _, ct) => desk.LockAsync(words[0], ct)),
        Sub("unlock", "Open it again", ["NAME"], (desk, words, _, ct) => desk.UnlockAsync(words[0], ct)),
        Sub("end-sessions", "Sign it out everywhere", ["NAME"], (desk, words, _, ct) => desk.EndSessionsAsync(words[0], ct)),
        Grant(),
        Sub("revoke", "Take a role", ["NAME", "ROLE"], async (desk, words, write, ct) => await write.WriteLineAsync($"{await desk.RevokeAsync(words[0], words[1], ct)}")),
    };

    private static Command Grant()
    {
        var area = new Option<string>("--area") { Description = "Code or name, for a role of an area" };
        var unit = new Option<string>("--unit") { Description = "Code, for a role of a unit" };
        var verb = Sub("grant", "Give a role", ["NAME", "ROLE"], null);
        verb.Add(area);
        verb.Add(unit);
        verb.SetAction((parse, ct) => RunAsync(parse, (desk, words, _, ct) => desk.GrantAsync(words[0], words[1], parse.GetValue(area), parse.GetValue(unit), ct), ["NAME", "ROLE"], ct));
        return verb;
    }

    private static Command Sub(string name, string description, string[] words, Func<IAccountDesk, string[], TextWriter, CancellationToken, Task>? work)
    {
        var verb = new Command(name, description) { TreatUnmatchedTokensAsErrors = false }; // settings such as --ConnectionStrings:Wutong=... go to the configuration
        foreach (var word in words) verb.Add(new Argument<string>(word));
        if (work is not null) verb.SetAction((parse, ct) => RunAsync(parse, work, words, ct));
        return verb;
    }

    private static Task<int> RunAsync(ParseResult parse, Func<IAccountDesk, string[], TextWriter, CancellationToken, Task> work, string[] words, CancellationToken ct) => Run.GuardedAsync(parse, async _ =>
    {
        if (parse.UnmatchedTokens.FirstOrDefault(s => !s.StartsWith("--", StringComparison.Ordinal)) is { } word) throw new InputException($"'{word}' was not expected; see wutong user --help");
        await using var app = WutongApp.Build([.. parse.UnmatchedTokens, $"--Data={parse.GetValue(Data) ?? "data"}", "--Logging:LogLevel:Default=Warning"]);
        await app.Services.MigrateDatabaseAsync(ct);
        await using var scope = app.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<IAccountDesk>(), [.. words.Select(w => parse.GetValue<string>(w)!)], parse.InvocationConfiguration.Output, ct);
    }, ct);

    private static Task TellAsync(TextWriter write, string token) => write.WriteLineAsync($"/invite/{token}\n一次性链接，接在网站地址后面，7 天内有效 A one-time link, below the site's address, good for 7 days");
}
