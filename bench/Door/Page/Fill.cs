using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Wutong.Bench.Door.Soak;
using Wutong.Platform.Access;
using Wutong.Platform.Startup;
using Wutong.Platform.Writing;
using Wutong.Territory;
using Wutong.Web;

namespace Wutong.Bench.Door.Page;

/// <summary>A data folder for the page bench: the demonstration district, tasks given by commands in several streets, and a street clerk who is signed in.</summary>
internal sealed class Fill(WebApplication app)
{
    private const string Street = "140213066000";
    private const int Streets = 6, AtOnce = 32;
    private static readonly Actor Program = Actor.Program("bench.fill");

    /// <summary>Prints the clerk's session token, and nothing else.</summary>
    public static async Task<int> RunAsync(string folder, int tasks)
    {
        await using var app = WutongApp.Build([$"--Data={folder}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Error"]);
        await app.StartAsync();
        var works = app.Services.GetRequiredService<StartupState>();
        while (!works.IsReady)
        {
            if (works.All.FirstOrDefault(w => w.Stage == StartupStage.Failed) is { } failed) throw new InvalidOperationException($"{failed.Name}: {failed.English}");
            await Task.Delay(100);
        }
        var fill = new Fill(app);
        await fill.GiveAsync(tasks);
        await Console.Out.WriteLineAsync("token " + await fill.SignInAsync());
        await app.StopAsync();
        return 0;
    }

    /// <summary>Every other task is the clerk's street's: some thousands stand behind the page's fifty rows.</summary>
    private async Task GiveAsync(int count)
    {
        var (unit, streets) = (await RunAsync("people.register-unit", new { code = "bench", nameZh = "环卫中心", kind = "company", areaCode = Street }), await OthersAsync());
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
            await RunAsync("tasks.give", Load.GiveTask($"清理第 {number} 处道边杂物", unit.ToString(), number % 2 == 0 ? Street : streets[number / 2 % streets.Count])));
    }

    private async Task<List<string>> OthersAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var page = await scope.ServiceProvider.GetRequiredService<IAreas>().ListAsync(AreaLevel.Subdistrict, null, null, Streets, default);
        return [.. page.Items.Select(a => a.Code).Where(c => c != Street)];
    }

    private async Task<string> SignInAsync()
    {
        var token = RandomNumberGenerator.GetBytes(32);
        var account = await RunAsync("people.make-account", new { signInName = "bench-clerk", displayName = "某人", inviteHash = (byte[]?)null, passwordHash = "AA==" }); // fits no password
        await RunAsync("people.grant-role", new { account, role = Roles.Subdistrict.Code, areaCode = Street });
        await RunAsync("people.start-session", new { account, tokenHash = SHA256.HashData(token), device = "bench" });
        return Base64Url.EncodeToString(token);
    }

    private async Task<Guid> RunAsync(string name, object body)
    {
        var door = app.Services.GetRequiredService<WriteDoor>();
        var command = (ICommand)JsonSerializer.SerializeToElement(body).Deserialize(door.Commands.First(c => c.Name == name).Type, CommandJson.Options)!;
        return await door.RunAsync(command, Program, null, default) is Answer.Done done ? done.RecordId : throw new InvalidOperationException($"{name} was expected to be done");
    }
}
