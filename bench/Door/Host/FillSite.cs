using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Wutong.Platform.Access;
using Wutong.Platform.Startup;
using Wutong.Platform.Writing;
using Wutong.Web;

namespace Wutong.Bench.Door.Host;

/// <summary>The whole program on a new data folder, for filling it: commands by name, and one clerk who is signed in.</summary>
internal sealed class FillSite : IAsyncDisposable
{
    private static readonly Actor Program = Actor.Program("bench.fill");
    private readonly WebApplication _app;

    private FillSite(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    /// <summary>Started, and everything done that it does at a start.</summary>
    public static async Task<FillSite> StartAsync(params string[] settings)
    {
        var app = WutongApp.Build([.. settings, "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Error"]);
        await app.StartAsync();
        var works = app.Services.GetRequiredService<StartupState>();
        while (!works.IsReady)
        {
            if (works.All.FirstOrDefault(w => w.Stage == StartupStage.Failed) is { } failed) throw new InvalidOperationException($"{failed.Name}: {failed.English}");
            await Task.Delay(100);
        }
        return new(app);
    }

    /// <summary>Those too that are not on the API.</summary>
    public async Task<Guid> RunAsync(string name, object body)
    {
        var door = Services.GetRequiredService<WriteDoor>();
        var command = (ICommand)JsonSerializer.SerializeToElement(body).Deserialize(door.Commands.First(c => c.Name == name).Type, CommandJson.Options)!;
        return await door.RunAsync(command, Program, null, default) is Answer.Done done ? done.RecordId : throw new InvalidOperationException($"{name} was expected to be done");
    }

    /// <returns>The session's token.</returns>
    public async Task<string> SignInAsync(Role role, string areaCode)
    {
        var token = RandomNumberGenerator.GetBytes(32);
        var account = await RunAsync("people.make-account", new { signInName = "bench-clerk", displayName = "某人", inviteHash = (byte[]?)null, passwordHash = "AA==" }); // fits no password
        await RunAsync("people.grant-role", new { account, role = role.Code, areaCode });
        await RunAsync("people.start-session", new { account, tokenHash = SHA256.HashData(token), device = "bench" });
        return Base64Url.EncodeToString(token);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
