using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using SkiaSharp;
using Wutong.Bench.Door.Speed;

namespace Wutong.Bench.Door.Cases;

/// <summary>The client of the bench of cases, a process of its own: a district clerk's tiles and lists, residents' reports, and reports with a photograph.</summary>
internal sealed class CaseLoad(Uri site, string token, TimeSpan spell)
{
    private const double West = 113.22, East = 113.40, South = 40.02, North = 40.15;
    private const int Photographs = 6, Callers = 16;
    private readonly HttpClient _clerk = Client(site, token), _resident = Client(site, null);

    public static async Task<int> RunAsync(string address, string token, int seconds, string only)
    {
        var load = new CaseLoad(new Uri(address), token, TimeSpan.FromSeconds(seconds));
        await load.WarmAsync();
        var isMet = true;
        if (only is "" or "read") isMet &= await load.ReadAsync();
        if (only is "" or "report") isMet &= await load.ReportAsync();
        if (only is "" or "photo") isMet &= await load.PhotographAsync();
        if (only is "" or "most") isMet &= await load.MostAsync();
        return isMet ? 0 : 1;
    }

    private static HttpClient Client(Uri site, string? token)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = 256, PooledConnectionLifetime = TimeSpan.FromMinutes(10), AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = site, Timeout = TimeSpan.FromSeconds(30) };
        if (token is not null) client.DefaultRequestHeaders.Add("Cookie", "wutong-session=" + token);
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        return client;
    }

    /// <summary>Some of each, one after another, so that the columns are read and the code compiled.</summary>
    private async Task WarmAsync()
    {
        for (var i = 0; i < 300; i++)
            if (await (i % 2 == 0 ? GetAsync(Tile(i)) : GetAsync(List(i))) is { } wrong) throw new InvalidOperationException($"{(i % 2 == 0 ? Tile(i) : List(i))}: {wrong}");
        for (var i = 0; i < 100; i++)
            if (await PostAsync(-1 - i) is { } wrong) throw new InvalidOperationException("report: " + wrong);
    }

    private async Task<bool> ReadAsync()
    {
        var both = await Task.WhenAll(new SteadyRate("tiles", 25, spell, 50).RunAsync(i => GetAsync(Tile(i))), new SteadyRate("filtered lists", 25, spell, 50).RunAsync(i => GetAsync(List(i))));
        return both.Select(r => r.Tell()).ToList().TrueForAll(met => met);
    }

    private async Task<bool> ReportAsync() => (await new SteadyRate("reports, no photograph", 100, spell, 150).RunAsync(PostAsync)).Tell();

    private async Task<bool> PhotographAsync()
    {
        var photographs = Enumerable.Range(0, Photographs).Select(Photograph).ToList();
        Console.WriteLine($"a photograph: {photographs[0].Length / 1024} KB, 4000 x 3000");
        var all = await Task.WhenAll(
            new SteadyRate("tiles, meanwhile", 25, spell, 50).RunAsync(i => GetAsync(Tile(i))), new SteadyRate("filtered lists, meanwhile", 25, spell, 50).RunAsync(i => GetAsync(List(i))),
            new SteadyRate("reports, 12-megapixel photograph", 2, spell, 3000).RunAsync(async i =>
            {
                using var answer = await SendAsync(photographs[i % Photographs], i);
                return answer.IsSuccessStatusCode ? null : $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
            }));
        all[0].Tell();
        all[1].Tell();
        return all[2].Tell();
    }

    /// <summary>As many as it takes, each caller sending its next when it has its answer. The goals are twenty times what the best open peer does on two cores with 100 000 reports: 2 reads and 16 reports a second.</summary>
    private async Task<bool> MostAsync()
    {
        var (measure, number) = (new Measure(spell), 1_000_000);
        return await OneAsync("tiles", 40, i => GetAsync(Tile(i))) & await OneAsync("filtered lists", 40, i => GetAsync(List(i))) & await OneAsync("reports, no photograph", 320, PostAsync);

        async Task<bool> OneAsync(string name, double goal, Func<int, Task<string?>> one)
        {
            var pace = await measure.CallersAsync(Callers, async _ =>
            {
                if (await one(Interlocked.Increment(ref number)) is { } wrong) throw new InvalidOperationException($"{name}: {wrong}");
            });
            Console.WriteLine($"{name}, {Callers} callers: {pace.PerSecond:0} a second   p50 {pace.P50Milliseconds:0.0} ms   p99 {pace.P99Milliseconds:0.0} ms   goal {goal:0} a second  {(pace.PerSecond >= goal ? "met" : "MISSED")}");
            return pace.PerSecond >= goal;
        }
    }

    private async Task<string?> GetAsync(string address)
    {
        using var answer = await _clerk.GetAsync(new Uri(address, UriKind.Relative));
        await answer.Content.ReadAsByteArrayAsync();
        return answer.StatusCode == HttpStatusCode.OK ? null : $"{(int)answer.StatusCode}";
    }

    private async Task<string?> PostAsync(int number)
    {
        var (lon, lat) = Somewhere(new Random(number));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/commands/cases.report")
        {
            Content = JsonContent.Create(new { id = Guid.CreateVersion7(), kind = number % 3 == 0 ? "litter" : "lamp", text = $"第 {number} 件：路边有一堆东西，请来看看", lonE7 = (int)(lon * 1e7), latE7 = (int)(lat * 1e7), address = "文兴路旁" }),
        };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("n"));
        using var answer = await _resident.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? null : $"{(int)answer.StatusCode} {text}";
    }

    private async Task<HttpResponseMessage> SendAsync(byte[] photograph, int number)
    {
        var (lon, lat) = Somewhere(new Random(number));
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Guid.CreateVersion7().ToString()), "id" }, { new StringContent("litter"), "kind" }, { new StringContent($"第 {number} 件：有照片"), "text" },
            { new StringContent(lon.ToString("F6", CultureInfo.InvariantCulture)), "lon" }, { new StringContent(lat.ToString("F6", CultureInfo.InvariantCulture)), "lat" },
        };
        var file = new ByteArrayContent(Unlike(photograph));
        file.Headers.ContentType = new("image/jpeg");
        form.Add(file, "photo", "photo.jpg");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/reports") { Content = form };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("n"));
        return await _resident.SendAsync(request);
    }

    private static string Tile(int number)
    {
        var random = new Random(number * 31 + 5);
        var (lon, lat) = Somewhere(random);
        var z = 10 + random.Next(8);
        var sine = Math.Sin(lat * Math.PI / 180);
        var (x, y) = ((int)((lon / 360 + 0.5) * (1 << z)), (int)((0.5 - Math.Log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * (1 << z)));
        return $"/cases/map/{z}/{x}/{y}?{Narrowing(random)}{(random.Next(10) == 0 ? "&heat=1" : "")}";
    }

    private static string List(int number) => $"/cases?all=1&{Narrowing(new Random(number * 17 + 3))}";

    private static string Narrowing(Random random) => random.Next(8) switch
    {
        0 => "", 1 => "stage=open", 2 => "late=1", 3 => "kind=litter", 4 => $"area=1402130{random.Next(50, 67)}000&stage=Closed",
        5 => $"from={DateTime.UtcNow.AddDays(-random.Next(30, 900)):yyyy-MM-dd}&to={DateTime.UtcNow.AddDays(-random.Next(0, 30)):yyyy-MM-dd}", 6 => "stage=Handling&kind=lamp", _ => "stage=ended&kind=lamp",
    };

    private static (double Lon, double Lat) Somewhere(Random random) => (West + 0.04 + random.NextDouble() * (East - West - 0.08), South + 0.03 + random.NextDouble() * (North - South - 0.06));

    /// <summary>12 megapixels with the detail of a street, some MB as a telephone makes them.</summary>
    private static byte[] Photograph(int seed)
    {
        using var picture = new SKBitmap(4000, 3000);
        using (var canvas = new SKCanvas(picture))
        {
            var random = new Random(seed);
            canvas.Clear(new SKColor(150, 150, 140));
            using var paint = new SKPaint { IsAntialias = true };
            for (var i = 0; i < 20_000; i++)
            {
                paint.Color = new SKColor((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256), 120);
                canvas.DrawCircle(random.Next(4000), random.Next(3000), random.Next(4, 60), paint);
            }
        }
        using var jpeg = picture.Encode(SKEncodedImageFormat.Jpeg, 88);
        return jpeg.ToArray();
    }

    /// <summary>No two files alike: a comment of its own behind the first marker.</summary>
    private static byte[] Unlike(byte[] jpeg)
    {
        byte[] comment = [0xFF, 0xFE, 0, 18, .. Guid.NewGuid().ToByteArray()];
        return [.. jpeg.AsSpan(0, 2), .. comment, .. jpeg.AsSpan(2)];
    }
}
