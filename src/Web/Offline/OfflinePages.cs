using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wutong.Platform.Language;

namespace Wutong.Web.Offline;

/// <summary>离线外壳的内容: the shell in both languages, and the service worker that keeps it; the same bytes for everybody.</summary>
internal sealed class OfflinePages(SiteAssets assets, IWebHostEnvironment environment, IServiceScopeFactory scopes, ILoggerFactory logs)
{
    /// <summary>Below the root: what a phone keeps beside the two shells.</summary>
    private static readonly string[] Files = ["dist/offline.js", "dist/wutong.css", "favicon.svg"];

    public async Task<string> ShellAsync(Lang lang, Here here)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(OfflineShell.L)] = lang, [nameof(OfflineShell.Root)] = here.Root, [nameof(OfflineShell.Script)] = assets.At(here, Files[0]), [nameof(OfflineShell.Style)] = assets.At(here, Files[1]), [nameof(OfflineShell.Icon)] = assets.At(here, Files[2]),
        });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<OfflineShell>(parameters)).ToHtmlString());
    }

    /// <summary>The worker's program with what it keeps and a version of that in front: anything new makes browsers take it all anew.</summary>
    public async Task<string> WorkerAsync(Here here)
    {
        var program = await ReadAsync("dist/worker.js");
        var (chinese, english) = (await ShellAsync(Lang.Chinese, here), await ShellAsync(Lang.English, here));
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(chinese + english + program)))[..16];
        var root = JsonEncode(here.Root);
        return $"self.wutong={{version:\"{version}\",root:{root},files:[{string.Join(',', Files.Select(f => JsonEncode(assets.At(here, f))))}]}};\n{program}";
    }

    private static string JsonEncode(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private async Task<string> ReadAsync(string path)
    {
        await using var content = environment.WebRootFileProvider.GetFileInfo(path).CreateReadStream();
        using var reader = new StreamReader(content, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
