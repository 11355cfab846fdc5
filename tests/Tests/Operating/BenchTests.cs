using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Wutong.Tests.World;

namespace Wutong.Tests.Operating;

/// <summary>The benches' own programs do their work, on little of it and without judging times: ./dev bench does that, with nothing else running.</summary>
[Trait("Kind", "Bench")]
public sealed partial class BenchTests
{
    [Fact]
    public async Task The_door_is_measured_in_every_form()
    {
        var said = await DoorProgram.RunAsync("speed", TempFolder.New(), "1", "100");
        Assert.Equal(8, Pace().Count(said));
        Assert.Equal(5, Ratio().Count(said));
    }

    [Fact]
    public async Task Cases_are_filled_in_and_read_reported_and_photographed()
    {
        var (folder, address) = (TempFolder.New(), FreeAddress());
        var token = Token(await DoorProgram.RunAsync("fill-cases", folder, "2000"));
        using var site = await ServedProgram.StartAsync(folder, address);
        var said = await DoorProgram.RunAsync("load-cases", address, token, "1");
        Assert.Equal(3, said.Split('\n').Count(l => l.Contains(" callers: ", StringComparison.Ordinal)));
        Assert.Equal(6, said.Split('\n').Count(l => l.Contains("errors 0", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_page_of_fifty_tasks_is_filled_in()
    {
        var (folder, address) = (TempFolder.New(), FreeAddress());
        var token = Token(await DoorProgram.RunAsync("fill", folder, "1000"));
        using var site = await ServedProgram.StartAsync(folder, address);
        Assert.Equal(50, Row().Count(await ReadAsync(address + "/tasks/list?area=140213066000", token)));
    }

    [Fact]
    public async Task An_answer_of_a_thousand_requests_is_filled_in()
    {
        var (folder, address) = (TempFolder.New(), FreeAddress());
        await DoorProgram.RunAsync("fill-open311", folder, "1000");
        using var site = await ServedProgram.StartAsync(folder, address);
        Assert.Equal(1000, RequestId().Count(await ReadAsync(address + "/open311/v2/requests.json", null)));
    }

    private static async Task<string> ReadAsync(string address, string? token)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        if (token is not null) client.DefaultRequestHeaders.Add("Cookie", "wutong-session=" + token);
        return await client.GetStringAsync(new Uri(address));
    }

    private static string FreeAddress()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    private static string Token(string said) => said.Split('\n').Single(l => l.StartsWith("token ", StringComparison.Ordinal))["token ".Length..].Trim();

    [GeneratedRegex(@"^(task|lean|transfer), .* [1-9]\d* /s ", RegexOptions.Multiline)]
    private static partial Regex Pace();

    [GeneratedRegex(@" is \d+\.\d\d x ")]
    private static partial Regex Ratio();

    [GeneratedRegex("scope=\"row\"")]
    private static partial Regex Row();

    [GeneratedRegex("service_request_id")]
    private static partial Regex RequestId();
}
