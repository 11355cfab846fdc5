using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SkiaSharp;
using Wutong.People;
using Wutong.People.Units;
using Wutong.Platform.Access;
using Wutong.Tests.World;

namespace Wutong.Tests.Cases.Campaigns;

/// <summary>故事三: the schematic Pingcheng on Monday, 19 September 2022, 08:30 in Beijing, the first day of 绿色文明周, with the people of the week.</summary>
internal sealed class GreenWeekWorld : IAsyncDisposable
{
    public const string District = "140213000000", Street = "140213066000", Community = "140213066012", Name = "首善平城·绿色文明周", Theme = "环境秩序大提升 喜迎国庆换新颜";
    private readonly Dictionary<string, (Guid Account, string Name)> _people = [];

    private GreenWeekWorld(Site site, FakeTimeProvider time) => (Site, Time) = (site, time);

    public Site Site { get; }
    public FakeTimeProvider Time { get; }
    public Guid Sanitation { get; private set; }

    /// <param name="isListening">For a browser.</param>
    public static async Task<GreenWeekWorld> NewAsync(bool isListening = false)
    {
        var time = new FakeTimeProvider(new(2022, 9, 19, 0, 30, 0, TimeSpan.Zero));
        var world = new GreenWeekWorld(City.NewSite().With(services => services.AddSingleton<TimeProvider>(time)), time);
        if (isListening)
        {
            world.Site.Listen();
        }
        await world.Site.ReadyAsync();
        world.Sanitation = await world.Site.DoAsync(new RegisterUnit("sanitation", "区环卫服务中心", UnitKind.Department, District));
        await world.Site.DoAsync(new RegisterUnit("traffic-police", "交警平城大队", UnitKind.Department, District));
        await world.PersonAsync("leader", Grant.ForArea(Roles.District, AreaLevel.District, District));
        await world.PersonAsync("clerk", Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, Street));
        await world.PersonAsync("community", Grant.ForArea(Roles.Community, AreaLevel.Community, Community));
        await world.PersonAsync("grid", Grant.ForArea(Roles.GridWorker, AreaLevel.Community, Community));
        await world.PersonAsync("checker", Grant.ForArea(Roles.Checker, AreaLevel.Subdistrict, Street));
        await world.PersonAsync("sweeper", Grant.ForUnit(Roles.Handler, world.Sanitation));
        return world;
    }

    /// <summary>Signed in now.</summary>
    public Task<SignedInClient> SignInAsync(string who) => Site.SignInAsync(_people[who].Account, _people[who].Name);

    /// <summary>A corner as a telephone would see it.</summary>
    public static byte[] Photograph(bool isClean)
    {
        using var picture = new SKBitmap(320, 240);
        picture.Erase(isClean ? new SKColor(0xFFBFC8B4) : new SKColor(0xFF6B5A45));
        if (!isClean)
            for (var i = 0; i < 240; i++) picture.SetPixel(i, 120 + i % 60, SKColors.White);
        using var jpeg = picture.Encode(SKEncodedImageFormat.Jpeg, 90);
        return jpeg.ToArray();
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private async Task PersonAsync(string who, Grant grant)
    {
        using var client = await Site.SignInAsync(grant);
        _people[who] = (client.Account, client.SignInName);
    }
}
