using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wutong.Platform.Writing;
using Wutong.Tests.World;

namespace Wutong.Tests.Operating;

public sealed class TelemetryTests
{
    private const string Token = "a-token-of-some-length";

    [Fact]
    public async Task Metrics_are_for_who_has_the_token_and_tell_of_the_door()
    {
        await using var site = new Site().With("Telemetry:MetricsToken", Token);
        using var client = site.CreateClient();
        await OperatingWorld.SeedAsync(site);
        Assert.Equal(HttpStatusCode.NotFound, await MetricsAsync(client, null));
        Assert.Equal(HttpStatusCode.NotFound, await MetricsAsync(client, "another-token-of-some-length"));
        Assert.Equal(HttpStatusCode.OK, await MetricsAsync(client, Token));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        var text = await client.GetStringAsync(new Uri("metrics", UriKind.Relative));
        Assert.Contains("wutong_door_commands_total{", text, StringComparison.Ordinal);
        Assert.Contains("command=\"territory.replace-areas\",outcome=\"done\"", text, StringComparison.Ordinal);
        Assert.Contains("wutong_door_queue_length", text, StringComparison.Ordinal);
        Assert.Contains("wutong_door_commit_duration_seconds_bucket", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_token_there_is_no_metrics_page()
    {
        await using var site = new Site();
        using var client = site.CreateClient();
        Assert.Equal(HttpStatusCode.NotFound, await MetricsAsync(client, null));
        Assert.Equal(HttpStatusCode.NotFound, await MetricsAsync(client, ""));
    }

    [Fact]
    public async Task Every_answer_names_its_request()
    {
        await using var site = new Site();
        using var client = site.CreateClient();
        foreach (var address in (string[])["", "api/nothing", "health/live"])
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.NotEmpty(answer.Headers.GetValues("X-Request-Id").Single());
        }
    }

    /// <summary>What people wrote, asked and are called must not come out in the log, at the levels the product ships with.</summary>
    [Fact]
    public async Task The_log_holds_nothing_that_people_wrote()
    {
        const string canary = "张三丰13912345678";
        var log = new Lines();
        await using var site = new Site().With("Logging:LogLevel:Default", "Information").With("Logging:LogLevel:Microsoft.AspNetCore", "Warning").With(s => s.AddSingleton<ILoggerProvider>(log));
        using var client = site.CreateClient();
        await OperatingWorld.SeedAsync(site);
        await OperatingWorld.RegisterUnitAsync(site.Services.GetRequiredService<WriteDoor>(), "known");
        await client.GetAsync(new Uri("nearby?q=" + canary, UriKind.Relative));
        await client.GetAsync(new Uri("nothing/" + canary, UriKind.Relative));
        foreach (var body in (object[])[new { code = "unit-1", nameZh = canary, kind = "company", areaCode = "140213000000" }, new { code = canary, nameZh = canary, kind = canary, areaCode = canary }, new { unknown = canary }])
        {
            using var post = new HttpRequestMessage(HttpMethod.Post, "api/commands/people.register-unit") { Content = JsonContent.Create(body) };
            post.Headers.Add("Idempotency-Key", "key-" + Guid.NewGuid().ToString("n"));
            await client.SendAsync(post);
        }
        await Assert.ThrowsAnyAsync<Exception>(() => OperatingWorld.RegisterUnitAsync(site.Services.GetRequiredService<WriteDoor>(), canary));
        site.Services.GetRequiredService<ILogger<TelemetryTests>>().LogInformation("the log is being listened to");
        Assert.Contains(log.All, line => line.Contains("listened to", StringComparison.Ordinal));
        Assert.DoesNotContain(log.All, line => line.Contains("张三丰", StringComparison.Ordinal) || line.Contains("13912345678", StringComparison.Ordinal));
    }

    private static async Task<HttpStatusCode> MetricsAsync(HttpClient client, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "metrics");
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = [];
        public ILogger CreateLogger(string categoryName) => this;
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => true;
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => All.Enqueue(formatter(state, exception) + exception);
        public void Dispose() { }
    }
}
