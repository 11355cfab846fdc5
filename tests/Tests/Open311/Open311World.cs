using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Checking;
using Wutong.Cases.Commanding;
using Wutong.Cases.Records;
using Wutong.Cases.Registering;
using Wutong.Cases.Reporting;
using Wutong.Open311.Keys;
using Wutong.Open311.Receiving;
using Wutong.People;
using Wutong.People.Units;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Writing;
using Wutong.Tasks.Working;
using Wutong.Territory;
using Wutong.Tests.Tasks;
using Wutong.Tests.World;

namespace Wutong.Tests.Open311;

/// <summary>The whole program with the small district, one key, and a clock of its own. Bells ring only when a test rings them.</summary>
internal sealed class Open311World : IAsyncDisposable
{
    public const string Lat = "40.0803", Long = "113.3007", District = TaskWorld.District, Community = TaskWorld.Community;
    private static readonly Actor Program = Actor.Program("tests");

    private Open311World(Site site, FakeTimeProvider time) => (Site, Time) = (site, time);

    public Site Site { get; }
    public FakeTimeProvider Time { get; }
    public HttpClient Http { get; private set; } = null!;
    public string Key { get; } = KeyRow.NewKey();
    public Guid KeyId { get; private set; }
    public Guid Unit { get; private set; }
    public DateTime Now => Time.GetUtcNow().UtcDateTime;

    public static async Task<Open311World> NewAsync(DatabaseKind kind, Action<Site>? more = null, FakeTimeProvider? time = null)
    {
        time ??= new(new(2022, 9, 23, 2, 30, 0, TimeSpan.Zero));
        var site = Site.On(await Databases.NewAsync(kind)).With("Open311:Services:rubble", "batch").With("Open311:Services:litter", "blackbox").With("Open311:Jurisdiction", "pingcheng.test")
            .With(services => services.RemoveAll<Bell>().RemoveClock().AddSingleton<TimeProvider>(time));
        more?.Invoke(site);
        var world = new Open311World(site, time);
        world.Http = site.CreateClient();
        await site.DoReplaceAsync();
        world.KeyId = await site.DoAsync(new MakeKey("测试系统", KeyRow.HashOf(world.Key), world.Key[..6]));
        world.Unit = await site.DoAsync(new RegisterUnit("sanitation", "环卫中心", UnitKind.Department, District));
        return world;
    }

    /// <summary>So long after all that was before that no list of 90 days meets it; on a whole second.</summary>
    public void NewEpoch()
    {
        var next = Now.AddDays(200);
        Time.SetUtcNow(new(next.Ticks - next.Ticks % TimeSpan.TicksPerSecond, TimeSpan.Zero));
    }

    public void Wait(TimeSpan time) => Time.Advance(time);

    public async Task<Answered> GetAsync(string path, string format, Shape? shape = null, HttpMethod? method = null)
    {
        var mark = path.IndexOf('?', StringComparison.Ordinal);
        var address = mark < 0 ? $"/open311/v2/{path}.{format}" : $"/open311/v2/{path[..mark]}.{format}{path[mark..]}";
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        return await ReadAsync(await Http.SendAsync(request), format, shape);
    }

    public static async Task<Answered> ReadAsync(HttpResponseMessage answer, string format, Shape? shape)
    {
        using var _ = answer;
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(format == "json" ? "application/json; charset=utf-8" : "text/xml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        return Answered.Of(answer.StatusCode, text, format == "json", answer.IsSuccessStatusCode ? shape ?? throw new ArgumentNullException(nameof(shape), text) : Shape.Errors);
    }

    /// <summary>A report of a kind at the usual point, unless the fields say otherwise; a field of null is left out.</summary>
    public Task<Answered> PostAsync(string format, params (string Name, string? Value)[] fields) => PostAsync("requests", format, Shape.Posted, [.. Usual.Where(u => fields.All(f => f.Name != u.Name)).Append(("api_key", fields.Any(f => f.Name == "api_key") ? null : Key)), .. fields]);

    public async Task<Answered> PostAsync(string path, string format, Shape shape, IEnumerable<(string Name, string? Value)> fields, string? repeat = null)
    {
        using var content = new FormUrlEncodedContent(fields.Where(f => f.Value is not null).Select(f => new KeyValuePair<string, string>(f.Name, f.Value!)));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded", "utf-8");
        return await PostAsync(path, format, shape, content, repeat);
    }

    public async Task<Answered> PostAsync(string path, string format, Shape shape, HttpContent content, string? repeat = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/open311/v2/{path}.{format}") { Content = content };
        if (repeat is not null) request.Headers.Add("Idempotency-Key", repeat);
        return await ReadAsync(await Http.SendAsync(request), format, shape);
    }

    public Task<Answered> TellAsync(string format, string number, string update, string status, string text = "又看到了", string? key = null) => PostAsync("servicerequestupdates", format, Shape.UpdatePosted,
        [("api_key", key ?? Key), ("service_request_id", number), ("update_id", update), ("status", status), ("updated_datetime", "2022-09-23T02:30:00Z"), ("description", text)]);

    private static readonly (string Name, string? Value)[] Usual = [("service_code", "dirty-corner"), ("lat", Lat), ("long", Long), ("description", "墙角堆了几天的垃圾")];

    /// <summary>A case anybody may read.</summary>
    public async Task<CaseRow> PublishedAsync(string kind = "dirty-corner", string text = "墙角堆了垃圾", string? address = "文兴路南口", int lonE7 = 1_133_007_000)
    {
        var id = await Site.DoAsync(new EnterCase(Guid.CreateVersion7(), kind, text, CaseSource.Patrol, lonE7, 400_803_000, "文兴路南口 8 号", null));
        await Site.DoAsync(new PublishCase(id, text, address));
        return await CaseAsync(id);
    }

    public Task<CaseRow> CaseAsync(Guid id) => Site.AskAsync<AppDb, CaseRow>(db => db.Set<CaseRow>().AsNoTracking().SingleAsync(c => c.Id == id));

    public Task<CaseRow> CaseAsync(string number) => Site.AskAsync<AppDb, CaseRow>(db => db.Set<CaseRow>().AsNoTracking().SingleAsync(c => c.Number == number));

    /// <summary>What a POST became.</summary>
    public Task<CaseRow> CaseOfAsync(Answered posted) => CaseAsync(posted.Good().One["service_request_id"]!);

    public async Task DispatchAsync(Guid id)
    {
        await Site.DoAsync(new RegisterCase(id));
        await Site.DoAsync(new DispatchCase(id, Unit));
    }

    /// <summary>Handled by the unit.</summary>
    public async Task HandleAsync(Guid id)
    {
        await DispatchAsync(id);
        var task = await Site.AskAsync<AppDb, Guid>(db => db.Set<CasePartRow>().Where(p => p.CaseId == id).Select(p => p.TaskId).FirstAsync());
        await Site.DoAsync(new AcceptTask(task));
        await Site.DoAsync(new FinishTask(task, "清走两车", []));
    }

    public async Task CloseAsync(Guid id)
    {
        await HandleAsync(id);
        await Site.DoAsync(new PassCase(id, CaseOutcome.Cleared, PublicText: "已清走"), Actor.Program("checker")); // nobody checks their own work
    }

    public Task RingTokensAsync() => RingAsync(Resolving.RingAsync);

    public async Task RingAsync(Func<IServiceProvider, CancellationToken, Task> ring)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        await ring(scope.ServiceProvider, default);
    }

    public Task<int> CasesAsync() => Site.CountAsync<CaseRow>(c => c);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Site.DisposeAsync();
    }
}

internal static class SmallDistrict
{
    /// <summary>No clock of bells: it would meet a time that jumps by months.</summary>
    public static IServiceCollection RemoveClock(this IServiceCollection services)
    {
        foreach (var clock in services.Where(s => s.ServiceType == typeof(IHostedService) && (s.ImplementationType ?? s.ImplementationFactory?.Method.ReturnType) is { } type && (type.Name == "BellSchedule" || type.Namespace?.StartsWith("Quartz", StringComparison.Ordinal) == true)).ToList()) services.Remove(clock);
        return services;
    }

    public static async Task DoReplaceAsync(this Site site)
    {
        var answer = await site.Services.GetRequiredService<WriteDoor>().RunAsync(new ReplaceAreas(TaskWorld.Areas), Actor.Program("tests"), null, default);
        Assert.IsType<Answer.Done>(answer);
    }
}

[CollectionDefinition(Name)]
public sealed class Open311Collection : ICollectionFixture<BothWorlds>
{
    public const string Name = "open311";
}

/// <summary>One program on each database for all tests of the numbered cases, made when first asked for.</summary>
public sealed class BothWorlds : IAsyncLifetime
{
    private readonly Dictionary<DatabaseKind, Open311World> _worlds = [];

    internal async Task<Open311World> OnAsync(DatabaseKind kind) => _worlds.TryGetValue(kind, out var world) ? world : _worlds[kind] = await Open311World.NewAsync(kind);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var world in _worlds.Values) await world.DisposeAsync();
    }

    public static TheoryData<DatabaseKind, string> All => new() { { DatabaseKind.Sqlite, "xml" }, { DatabaseKind.Sqlite, "json" }, { DatabaseKind.Postgres, "xml" }, { DatabaseKind.Postgres, "json" } };
}
