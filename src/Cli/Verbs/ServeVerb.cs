using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Wutong.Platform.Errors;
using Wutong.Web;

namespace Wutong.Cli.Verbs;

/// <summary><c>wutong serve</c>: the web site and the API.</summary>
internal static class ServeVerb
{
    public static Command Make()
    {
        var urls = new Option<string>("--urls") { Description = "Addresses to listen on, separated by ';' (default http://127.0.0.1:5080, or ASPNETCORE_URLS)" };
        var data = new Option<string>("--data") { Description = "Folder for the database and made files; created if missing (default ./data)" };
        var verb = new Command("serve", "Serve the site (the default)") { urls, data };
        verb.TreatUnmatchedTokensAsErrors = false; // settings such as --Portal:Organiser=... go to the configuration
        verb.SetAction((parse, ct) => RunAsync([.. parse.UnmatchedTokens], parse.GetValue(urls), parse.GetValue(data), ct));
        return verb;
    }

    private static async Task<int> RunAsync(List<string> settings, string? urls, string? data, CancellationToken ct)
    {
        if (urls is not null) settings.Add($"--urls={urls}");
        if (data is not null) settings.Add($"--Data={data}");
        WebApplication built;
        try { built = WutongApp.Build([.. settings]); }
        catch (BadInputException bad)
        {
            await Console.Error.WriteLineAsync($"wutong: {bad.Message}");
            return 1;
        }
        await using var app = built;
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
                Console.WriteLine($"梧桐 Wutong: {address}");
        });
        try
        {
            await app.RunAsync(ct);
            return 0;
        }
        catch (IOException busy) when (busy.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{busy.Message} Stop the other program, or choose another address: wutong --urls http://127.0.0.1:5081");
            return 1;
        }
    }
}
