using System.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Wutong.Platform.ApiDocument;
using Wutong.Web;

namespace Wutong.Cli.Verbs;

/// <summary><c>wutong openapi</c>: prints the API's document, as the site serves it.</summary>
internal static class OpenApiVerb
{
    public static Command Make()
    {
        var verb = new Command("openapi", "Print the OpenAPI document");
        verb.SetAction((parse, ct) => Run.GuardedAsync(parse, _ => RunAsync(parse.InvocationConfiguration.Output, ct), ct));
        return verb;
    }

    /// <summary>Addresses are known once the program runs: it does so for a moment, on a folder and a port of no importance.</summary>
    private static async Task RunAsync(TextWriter output, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("wutong-openapi-");
        try
        {
            await using var app = WutongApp.Build([$"--Data={folder.FullName}", "--ConnectionStrings:Wutong=", "--Demonstration=false", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Error", Installation.ProgramName]);
            await app.StartAsync(ct);
            using var http = new HttpClient();
            var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
            await output.WriteLineAsync(await http.GetStringAsync(new Uri(address + ApiDocumentServices.Path), ct));
            await app.StopAsync(ct);
        }
        finally { folder.Delete(recursive: true); }
    }
}
