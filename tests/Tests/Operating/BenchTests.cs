using System.Diagnostics;
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
        var said = await DoorAsync("speed", TempFolder.New(), "1", "100");
        Assert.Equal(6, Pace().Count(said));
        Assert.Equal(4, Ratio().Count(said));
    }

    [Fact]
    public async Task Cases_are_filled_in_and_read_reported_and_photographed()
    {
        var (folder, address) = (TempFolder.New(), FreeAddress());
        var token = Token(await DoorAsync("fill-cases", folder, "2000"));
        using var site = await ServeAsync(folder, address);
        try
        {
            var said = await DoorAsync("load-cases", address, token, "1");
            Assert.Equal(3, said.Split('\n').Count(l => l.Contains(" callers: ", StringComparison.Ordinal)));
            Assert.Equal(6, said.Split('\n').Count(l => l.Contains("errors 0", StringComparison.Ordinal)));
        }
        finally { site.Kill(); }
    }

    [Fact]
    public async Task A_page_of_fifty_tasks_is_filled_in()
    {
        var (folder, address) = (TempFolder.New(), FreeAddress());
        var token = Token(await DoorAsync("fill", folder, "1000"));
        using var site = await ServeAsync(folder, address);
        try { Assert.Equal(50, Row().Count(await ReadAsync(address + "/tasks/list?area=140213066000", token))); }
        finally { site.Kill(); }
    }

    [Fact]
    public async Task An_answer_of_a_thousand_requests_is_filled_in()
    {
        var (folder, address) = (TempFolder.New(), FreeAddress());
        await DoorAsync("fill-open311", folder, "1000");
        using var site = await ServeAsync(folder, address);
        try { Assert.Equal(1000, RequestId().Count(await ReadAsync(address + "/open311/v2/requests.json", null))); }
        finally { site.Kill(); }
    }

    private static async Task<string> DoorAsync(params string[] words)
    {
        using var bench = Process.Start(new ProcessStartInfo(ProjectFolder.At("bench/Door/bin/Release/net10.0/wutong-door"), words) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, wrong) = (bench.StandardOutput.ReadToEndAsync(), bench.StandardError.ReadToEndAsync());
        await bench.WaitForExitAsync();
        Assert.True(bench.ExitCode is 0 or 1, await wrong); // 1: a time was missed, which others beside can cause
        return await said;
    }

    private static async Task<Process> ServeAsync(string folder, string address)
    {
        var site = Process.Start(new ProcessStartInfo(ProjectFolder.At("src/Cli/bin/Release/net10.0/wutong"), ["serve", "--data", folder, "--urls", address]) { RedirectStandardOutput = true })!;
        _ = site.StandardOutput.ReadToEndAsync();
        using var client = new HttpClient();
        for (var started = Stopwatch.GetTimestamp(); !await IsReadyAsync(client, address); await Task.Delay(100))
            Assert.True(!site.HasExited && Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(1), "the program was expected to be ready within a minute");
        return site;
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, string address)
    {
        try { return (await client.GetAsync(new Uri(address + "/health/ready"))).IsSuccessStatusCode; }
        catch (HttpRequestException) { return false; }
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

    [GeneratedRegex(@"^(task|lean), .* [1-9]\d* /s ", RegexOptions.Multiline)]
    private static partial Regex Pace();

    [GeneratedRegex(@" is \d+\.\d\d x ")]
    private static partial Regex Ratio();

    [GeneratedRegex("scope=\"row\"")]
    private static partial Regex Row();

    [GeneratedRegex("service_request_id")]
    private static partial Regex RequestId();
}
