using System.Globalization;
using System.Net;
using Wutong.Bench.Door.Host;

namespace Wutong.Bench.Door.Soak;

/// <summary>The site as its callers meet it: the real HTTP API.</summary>
internal sealed class Site(Uri address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64, ConnectTimeout = TimeSpan.FromSeconds(2) }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(40) };

    public async Task<(HttpStatusCode Status, Receipt? Receipt, string Text)> PostAsync(Attempt attempt, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/commands/" + attempt.Command) { Content = JsonContent.Create(attempt.Body) };
        request.Headers.Add("Idempotency-Key", attempt.Key);
        request.Headers.Add(HeaderActor.Header, attempt.Caller.ToString(CultureInfo.InvariantCulture));
        using var answer = await _http.SendAsync(request, ct);
        return answer.IsSuccessStatusCode
            ? (answer.StatusCode, await answer.Content.ReadFromJsonAsync<Receipt>(ct), "")
            : (answer.StatusCode, null, await answer.Content.ReadAsStringAsync(ct));
    }

    public async Task<HttpStatusCode?> GetAsync(string path, CancellationToken ct)
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative), ct);
            return answer.StatusCode;
        }
        catch (HttpRequestException) { return null; }
    }

    /// <summary>Asks until the site is alive; the program that dies instead is an error.</summary>
    public Task AliveAsync(ChildProgram program) => AnswersAsync("health/live", program);

    /// <summary>Its start-up works are done too.</summary>
    public Task ReadyAsync(ChildProgram program) => AnswersAsync("health/ready", program);

    private async Task AnswersAsync(string page, ChildProgram program)
    {
        while (await GetAsync(page, default) != HttpStatusCode.OK)
        {
            if (program.HasEnded) throw new InvalidOperationException("the program ended while it should have started");
            if (program.Since.Elapsed > TimeSpan.FromMinutes(1)) throw new InvalidOperationException($"{page} did not answer 200 within a minute");
            await Task.Delay(10);
        }
    }

    public async Task<Receipt> MustAsync(Attempt attempt)
    {
        var (status, receipt, text) = await PostAsync(attempt, default);
        return receipt ?? throw new InvalidOperationException($"{attempt.Command} {attempt.Key}: {(int)status} {text}");
    }

    public void Dispose() => _http.Dispose();
}
