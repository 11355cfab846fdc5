using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Wutong.Cases.Records;
using Wutong.Geo;
using Wutong.People;
using Wutong.People.Units;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Territory;
using Wutong.Tests.World;

namespace Wutong.Tests.Cases.Unowned;

/// <summary>故事八: the schematic Pingcheng on Tuesday, 20 September 2022, 08:30 in Beijing, with the units and people of the passage at 文兴路 x 开源街.</summary>
internal sealed class PassageWorld : IAsyncDisposable
{
    public const string Street = "140213066000", Passage = "天和城与恒大绿洲之间的通道", Corner = "文兴路和开源街交汇处";
    public const double Lon = 113.3446, Lat = 40.0853;
    private readonly Dictionary<string, (Guid Account, string Name)> _people = [];

    private PassageWorld(Site site, FakeTimeProvider time) => (Site, Time) = (site, time);

    public Site Site { get; }
    public FakeTimeProvider Time { get; }
    public Guid Office { get; private set; }
    public Guid Police { get; private set; }
    public Guid Company { get; private set; }

    /// <param name="isListening">For a browser.</param>
    public static async Task<PassageWorld> NewAsync(bool isListening = false)
    {
        var time = new FakeTimeProvider(new(2022, 9, 20, 0, 30, 0, TimeSpan.Zero));
        var world = new PassageWorld(City.NewSite().With(services => services.AddSingleton<TimeProvider>(time)), time);
        if (isListening)
        {
            world.Site.Listen();
        }
        await world.Site.ReadyAsync();
        world.Office = await world.UnitAsync("shuiposi", "水泊寺街道办事处", UnitKind.Subdistrict, Street);
        world.Police = await world.UnitAsync("traffic-police", "交警平城大队", UnitKind.Department, "140213000000");
        world.Company = await world.UnitAsync("new-city", "新城环境公司", UnitKind.Company, "140213000000");
        await world.PersonAsync("checker", Grant.ForArea(Roles.Checker, AreaLevel.Subdistrict, Street));
        await world.PersonAsync("clerk", Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, Street));
        await world.PersonAsync("grid", Grant.ForArea(Roles.GridWorker, AreaLevel.Community, await world.CommunityAsync()));
        await world.PersonAsync("office", Grant.ForUnit(Roles.Handler, world.Office));
        await world.PersonAsync("police", Grant.ForUnit(Roles.UnitLead, world.Police));
        await world.PersonAsync("company", Grant.ForUnit(Roles.Handler, world.Company));
        return world;
    }

    /// <summary>Signed in now: sessions of days ago are over.</summary>
    public Task<SignedInClient> SignInAsync(string who) => Site.SignInAsync(_people[who].Account, _people[who].Name);

    public Task<CaseRow> NewestCaseAsync() => Site.AskAsync<AppDb, CaseRow>(db => db.Set<CaseRow>().OrderByDescending(c => c.ReportedAtUtc).FirstAsync());

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>The community the passage lies in.</summary>
    public async Task<string> CommunityAsync() => (await Site.AskAsync<IAreaLookup, Place?>(async l => (await l.NowAsync(default)).At(GeoPoint.FromDegrees(Lon, Lat))))!.Community!;

    private async Task PersonAsync(string who, Grant grant)
    {
        using var client = await Site.SignInAsync(grant);
        _people[who] = (client.Account, client.SignInName);
    }

    private Task<Guid> UnitAsync(string code, string name, UnitKind kind, string area) => Site.DoAsync(new RegisterUnit(code, name, kind, area));
}
