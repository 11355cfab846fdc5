using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Geo;
using Wutong.Greening.Care;
using Wutong.Greening.Encroaching;
using Wutong.Greening.Inspections;
using Wutong.Greening.Nursery;
using Wutong.Greening.Plantings;
using Wutong.Greening.Register;
using Wutong.Greening.Varieties;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Frame;
using Wutong.Platform.Startup;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Greening.Demonstration;

/// <summary>演示园林, story four: eleven sites, what was planted there since June, inspections, care, and one encroachment that three units clear together. All through the door.</summary>
internal sealed class DemonstrationGreening(IConfiguration configuration) : IStartupWork
{
    private const string District = "140213000000";
    private static readonly Actor Keeper = Actor.Program("demonstration.greening"), Crew = Actor.Program("demonstration.handler"), Checker = Actor.Program("demonstration.checker"), Dispatcher = Actor.Program("demonstration.dispatcher");

    public string Name => "demonstration-greening";
    public int Order => 250; // after the cases

    public async Task RunAsync(IServiceProvider services, IStartupProgress progress, CancellationToken ct)
    {
        if (!configuration.GetValue("Demonstration", true) || !configuration.GetValue("DemonstrationTasks", true)) return;
        var db = services.GetRequiredService<AppDb>();
        if (!await services.IsDemonstrationAsync(ct) || await db.Set<SiteRow>().AnyAsync(ct) || await services.GetRequiredService<IAreas>().FindAsync(District, ct) is null) return;
        var run = new Run(services.GetRequiredService<WriteDoor>(), db, services.GetRequiredService<TimeProvider>().ChinaToday, ct);
        progress.Report(0.1, "正在登记点位、花箱和品种", "Registering sites, containers and varieties");
        await run.RegisterAsync(await services.GetRequiredService<IAreaLookup>().NowAsync(ct));
        progress.Report(0.5, "正在记巡查和养护", "Recording inspections and care");
        await run.InspectAsync();
        await run.CareAsync();
        await run.EncroachAsync();
    }

    private sealed class Run(WriteDoor door, AppDb db, DateOnly today, CancellationToken ct)
    {
        private readonly Dictionary<string, string> _varieties = new(StringComparer.Ordinal);
        private readonly List<Guid> _crews = [];
        private readonly List<string> _sites = [];

        /// <summary>The last summer of which June has passed.</summary>
        private int Year => today >= new DateOnly(today.Year, 6, 20) ? today.Year : today.Year - 1;

        public async Task RegisterAsync(AreaIndex areas)
        {
            foreach (var (i, name) in SampleGreen.Crews.Index()) _crews.Add(await UnitAsync($"sample-green-{i + 1}", name, $"Greening crew {i + 1} (sample)"));
            foreach (var v in SampleGreen.Varieties) _varieties[v.Zh] = (await DoAsync(new AddVariety(new(v.Zh, v.From, v.To, v.ToFlower, v.InFlower, v.En), District))).Id;
            var nursery = (await DoAsync(new AddNursery("园林绿化中心苗圃 示例", District))).Id;
            foreach (var (variety, plants, note) in SampleGreen.Received) await DoAsync(new ReceivePlants(nursery, _varieties[variety], plants, new(Year, 5, 4), note));
            foreach (var (variety, plants, note) in SampleGreen.Lost) await DoAsync(new LosePlants(nursery, _varieties[variety], plants, new(Year, 5, 12), note));
            foreach (var (i, sample) in SampleGreen.Sites.Index())
            {
                var at = GeoPoint.FromDegrees(sample.Lon, sample.Lat);
                _sites.Add((await DoAsync(new AddSite(new(sample.Kind, sample.Name, sample.Address, at.LonE7, at.LatE7, areas.At(at)?.Finest is null ? District : null, _crews[sample.Crew])))).Id);
                foreach (var some in sample.Containers) await PlantAsync(i, some, nursery);
            }
        }

        public async Task InspectAsync()
        {
            foreach (var sample in SampleGreen.Inspections)
            {
                var day = new DateOnly(Year, sample.Month, sample.Day);
                if (day > today) continue;
                var containers = await ContainersAsync(sample.Site);
                var seen = containers.Select((c, i) => new SeenContainer(c.Code, i == 0 ? sample.Missing : 0, i == 1 ? sample.Withered : 0, sample.HasLitter && i == 0)).ToList();
                var inspection = (await DoAsync(new RecordInspection(_sites[sample.Site], seen, day, sample.Note), Checker)).RecordId;
                if (sample.Replanting == 0) continue;
                var task = (await DoAsync(new GiveReplanting(inspection))).RecordId;
                if (sample.Replanting == 2) await FinishAsync(task, "缺的补上了，和旁边一个颜色");
            }
        }

        public async Task CareAsync()
        {
            foreach (var p in SampleGreen.Plans) await DoAsync(new MakePlan(p.Kind, [.. p.Sites.Select(s => _sites[s])], p.FromMonth, p.ToMonth, p.Every, _crews[p.Crew], today, p.Hot, p.Standard));
            await DoAsync(new RecordWeather(District, today, false, 21));
            await DoAsync(new GiveCare());
            var given = await db.Set<CareDayRow>().AsNoTracking().TagWith("greening.demonstration-care").Where(d => d.TaskId != null).OrderBy(d => d.Id).Select(d => d.TaskId!.Value).ToListAsync(ct);
            if (given.Count > 0) await FinishAsync(given[^1], "七座桥走了一圈，拣出两袋");
        }

        /// <summary>三家联办: urban management, the crew, and whoever builds there.</summary>
        public async Task EncroachAsync()
        {
            var (city, planning) = (await UnitAsync("sample-city-management", "城市管理大队 示例", "Urban management (sample)"), await UnitAsync("sample-planning", "自然资源分局 示例", "Natural resources (sample)"));
            var id = (await DoAsync(new ReportEncroachment(Guid.CreateVersion7(), _sites[7], "green-taken", SampleGreen.Encroachment, [city, planning]), Checker)).RecordId;
            await DoAsync(door.CommandOf("cases.register", new { @case = id }), Checker);
            await DoAsync(door.CommandOf("cases.dispatch", new { @case = id, lead = city, joint = new[] { planning, _crews[1] } }), Dispatcher);
        }

        private async Task PlantAsync(int site, SampleContainers some, string nursery)
        {
            await DoAsync(new AddContainers(_sites[site], some.Kind, some.Name, some.Holds, some.Count));
            var planted = new DateOnly(Year, 6, 5).AddDays(site);
            foreach (var (i, c) in (await ContainersAsync(site)).Where(c => c.Kind == some.Kind && c.Name.StartsWith(some.Name, StringComparison.Ordinal)).Index())
            {
                await DoAsync(new Plant(c.Code, _varieties[some.Variety], planted, some.Holds, nursery));
                var later = new DateOnly(Year, 9, 1).AddDays(site);
                if (some.Later is { } next && later <= today && i < 2) await DoAsync(new ReplacePlants(c.Code, _varieties[next], later, some.Holds));
            }
        }

        private Task<List<ContainerRow>> ContainersAsync(int site)
        {
            var code = _sites[site];
            return db.Set<ContainerRow>().AsNoTracking().TagWith("greening.demonstration-containers").Where(c => db.Set<SiteRow>().Any(s => s.Id == c.SiteId && s.Code == code)).OrderBy(c => c.SortKey).ToListAsync(ct);
        }

        private async Task FinishAsync(Guid task, string note)
        {
            await DoAsync(door.CommandOf("tasks.accept", new { task }), Crew);
            await DoAsync(door.CommandOf("tasks.finish", new { task, note, evidence = Array.Empty<object>() }), Crew);
            await DoAsync(door.CommandOf("tasks.close", new { task, note = "到现场看过" }), Checker);
        }

        private async Task<Guid> UnitAsync(string code, string nameZh, string nameEn) => (await DoAsync(door.CommandOf("people.register-unit", new { code, nameZh, kind = "department", areaCode = District, nameEn }))).RecordId;

        private async Task<Answer.Done> DoAsync(ICommand command, Actor? by = null) => await door.RunAsync(command, by ?? Keeper, null, ct) switch
        {
            Answer.Done done => done,
            var other => throw new InvalidOperationException($"the demonstration's {command.GetType().Name} was expected to be done and was {other}"),
        };
    }
}
