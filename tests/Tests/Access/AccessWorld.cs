using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;
using Wutong.Cases.Campaigns.Keeping;
using Wutong.Cases.Commanding;
using Wutong.Cases.Records;
using Wutong.Cases.Registering;
using Wutong.Cases.Reporting;
using Wutong.Cases.Unowned.Answering;
using Wutong.Geo;
using Wutong.Geo.Coordinates;
using Wutong.People;
using Wutong.People.Persons;
using Wutong.People.Units;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Files;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Lists;
using Wutong.Platform.Search;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Points.Entries;
using Wutong.Points.Gifts;
using Wutong.Points.Members;
using Wutong.Points.Redeeming;
using Wutong.Streets.Agreements;
using Wutong.Streets.Chiefs;
using Wutong.Streets.Looking;
using Wutong.Streets.Markets;
using Wutong.Streets.Shops;
using Wutong.Tasks;
using Wutong.Tasks.Giving;
using Wutong.Tasks.Working;
using Wutong.Territory.Registers;
using Wutong.Tests.World;

namespace Wutong.Tests.Access;

/// <summary>The schematic Pingcheng with records in every relation to the readers, each bearing a canary word, and one reader of every role.</summary>
public sealed class AccessWorld : IAsyncLifetime
{
    public const string District = "140213000000", Street = "140213066000", OtherStreet = "140213050000", Community = "140213066012", Sibling = "140213066011", Other = "140213050001";

    private readonly Dictionary<string, SignedInClient> _readers = [];
    private HttpClient? _visitor;

    internal Site Site { get; } = City.NewSite();
    internal string Grid { get; private set; } = "";
    internal Guid Unit { get; private set; }
    internal Guid OtherUnit { get; private set; }

    /// <summary>relation → the task's id, number, file, first event.</summary>
    internal Dictionary<string, (Guid Task, string Number, Guid File, Guid Event)> Canaries { get; } = [];

    /// <summary>relation → a case and its number.</summary>
    internal Dictionary<string, (Guid Case, string Number)> Cases { get; } = [];

    /// <summary>case → its dispatch.</summary>
    internal Dictionary<Guid, Guid> CaseEvents { get; } = [];

    /// <summary>relation → a place nobody owned.</summary>
    internal Dictionary<string, Guid> Places { get; } = [];

    /// <summary>relation → a person.</summary>
    internal Dictionary<string, Guid> Persons { get; } = [];
    internal Guid ListVersion { get; private set; }
    internal ListCanaries Lists => _lists ??= new(this);
    private ListCanaries? _lists;
    internal SuggestionCanaries Suggestions => _suggestions ??= new(this);
    private SuggestionCanaries? _suggestions;
    internal EssayRecords Essays { get; private set; } = EssayRecords.None;

    /// <summary>A road chief of a road in 文兴社区.</summary>
    internal Guid Chief { get; private set; }

    /// <summary>A walk of a section in its grid, on which a case was found.</summary>
    internal Guid Walk { get; private set; }

    /// <summary>A temporary market there.</summary>
    internal Guid Market { get; private set; }

    /// <summary>A station there and what belongs to it.</summary>
    internal StationRecords Stations { get; private set; } = StationRecords.None;

    /// <summary>A campaign of long ago there, and one of the whole district that counts every case here.</summary>
    internal Guid Campaign { get; private set; }
    internal Guid CampaignNow { get; private set; }

    /// <summary>A case that anybody may read.</summary>
    internal Guid PublicCase { get; private set; }

    /// <summary>An account that nobody signs in with, and a grant of it.</summary>
    internal Guid SomeAccount { get; private set; }

    /// <summary>A report made without an account, and its follow-up code.</summary>
    internal (string Number, string Code) Report { get; private set; }
    internal Guid SomeGrant { get; private set; }

    /// <summary>A gift of the subdistrict, one of it that waits for that account, and an entry by hand for it.</summary>
    internal Guid Gift { get; private set; }
    internal Guid GiftPlace { get; private set; }
    internal Guid Redemption { get; private set; }
    internal Guid Entry { get; private set; }
    internal Guid Appeal { get; private set; }

    internal static string Word(string relation) => "canary" + relation.Replace("-", "", StringComparison.Ordinal) + "end";
    internal static string EstateWord(string relation) => "canary" + relation.Replace("-", "", StringComparison.Ordinal) + "estate";

    internal static string CaseWord(string relation) => "canary" + relation.Replace("-", "", StringComparison.Ordinal) + "case";
    internal static string PlaceWord(string relation) => "canary" + relation.Replace("-", "", StringComparison.Ordinal) + "place";
    internal static string ShopWord(string relation) => "canary" + relation.Replace("-", "", StringComparison.Ordinal) + "shop";

    internal static string PersonWord(string relation) => "canary" + relation.Replace("-", "", StringComparison.Ordinal) + "person";

    internal HttpClient Client(string role) => role == "visitor" ? _visitor! : _readers[role].Http;
    internal SignedInClient Reader(string role) => _readers[role];

    public async ValueTask InitializeAsync()
    {
        await Site.ReadyAsync();
        await Site.ReadyAsync("accounts");
        _visitor = Site.CreateClient();
        Grid = await GridAsync();
        (Unit, OtherUnit) = (await UnitAsync("sanitation-x", "环卫中心甲"), await UnitAsync("police-x", "派出所乙"));
        foreach (var who in Who.All.Where(w => w.Role != "visitor")) _readers[who.Role] = await Site.SignInAsync(who.Grants(this));
        SomeAccount = await Site.MakeAccountAsync("somebody-else");
        SomeGrant = await Site.DoAsync(new Wutong.People.Granting.GrantRole(SomeAccount, Roles.Community.Code, Community));
        await CanaryAsync("own-grid", Grid, Unit);
        await CanaryAsync("own-community", Community, Unit);
        await CanaryAsync("sibling-community", Sibling, Unit);
        await CanaryAsync("own-street", Street, Unit);
        await CanaryAsync("other-street", Other, Unit);
        await CanaryAsync("district", District, Unit);
        await CanaryAsync("own-community-other-unit", Community, OtherUnit);
        await CanaryAsync("other-street-other-unit", Other, OtherUnit);
        foreach (var (relation, area, unit) in new (string, string, Guid)[] {("own-grid", Grid, Unit), ("own-community", Community, Unit), ("sibling-community", Sibling, Unit), ("own-street", Street, Unit), ("other-street", Other, Unit), ("district", District, Unit), ("own-community-other-unit", Community, OtherUnit), ("other-street-other-unit", Other, OtherUnit) })
            Cases[relation] = await CaseAsync("有积水 " + CaseWord(relation), area, unit, await PointIn(area), [await TakenAsync(100 + Cases.Count)]);
        PublicCase = Cases["own-community"].Case;
        await DoAsync(new PublishCase(PublicCase, "路上有积水"), Actor.Program("tests"));
        var report = (await DoAsync(new Wutong.Cases.Reporting.ReportCase(Guid.CreateVersion7(), "lamp", "路灯不亮", Address: "文兴路南口"), Actor.Visitor)).RecordId;
        Report = (await Site.AskAsync<Wutong.Platform.Data.AppDb, string?>(db => Wutong.Cases.Views.CaseNumbers.NumberOfAsync(db, report, default)) ?? "", Site.Services.GetRequiredService<Wutong.Platform.Codes.DerivedCodes>().Of(Wutong.Cases.Pages.FollowPage.Purpose, report.ToString()));
        foreach (var (relation, area, owner) in new (string, string, Guid?)[] { ("own-grid", Grid, null), ("own-community", Community, null), ("other-street", Other, null), ("other-street-owned-by-other-unit", Other, OtherUnit), ("other-street-owned-by-own-unit", Other, Unit) })
        {
            Places[relation] = await PlaceAsync(PlaceWord(relation), area);
            if (owner is { } unit) await DoAsync(new SetUnownedOwner(Places[relation], unit, new(2022, 9, 26), "会议纪要"), Actor.Program("tests"));
        }
        foreach (var (relation, area) in (ReadOnlySpan<(string, string)>)[("own-community", Community), ("sibling-community", Sibling), ("other-street", Other)]) _estates.Add((relation, area));
        foreach (var (relation, area) in _estates)
            await DoAsync(new AddEntry<EstateDraft>(new("canary-" + relation, "小区" + EstateWord(relation), area, "POINT(113.3 40.08)", CoordinateSystem.Wgs84)), Actor.Program("tests"));
        foreach (var (relation, unit) in new[] { ("own-unit", Unit), ("other-unit", OtherUnit), ("community-unit", await UnitAsync("community-x", "社区居委会", Community)), ("other-street-unit", await UnitAsync("street-x", "别的街道办", OtherStreet)) })
            Persons[relation] = (await DoAsync(new RegisterPerson(Guid.CreateVersion7(), PersonWord(relation), unit, [], null), Actor.Program("tests"))).RecordId;
        await DoAsync(new CreateList("canary-list", "测试清单", "Test list"), Actor.Program("tests"));
        ListVersion = (await DoAsync(new AddListVersion("canary-list", "文件", "Paper", [new("a", "甲", "A")]), Actor.Program("tests"))).RecordId;
        await DoAsync(new AddEntry<RoadDraft>(new("canary-road", "测试路", Community)), Actor.Program("tests"));
        await DoAsync(new AddEntry<SectionDraft>(new("canary-section", "canary-road", "东头", "西头", Grid)), Actor.Program("tests"));
        foreach (var (relation, area) in (ReadOnlySpan<(string, string)>)[("own-grid", Grid), ("own-community", Community), ("sibling-community", Sibling), ("other-street", Other)]) _shops.Add((relation, area));
        foreach (var (relation, area) in _shops)
            await DoAsync(new AddShop(new(ShopWord(relation), "canary-road", "1 号", ShopKind.Retail, area, Code: "canary-" + relation)), Actor.Program("tests"));
        await DoAsync(new AddShop(new("要关的店", "canary-road", "2 号", ShopKind.Retail, Community, Code: "canary-closing")), Actor.Program("tests"));
        await DoAsync(new SignAgreement("canary-own-grid", new(2022, 9, 1)), Actor.Program("tests"));
        await DoAsync(new RecordVisit("canary-own-grid", new(2022, 9, 1), "说了 " + ShopWord("own-grid")), Actor.Program("tests"));
        Walk = (await DoAsync(Streets.PatrolTests.Walk("2022-09-20", "stalls", "canary-section") with { Road = "canary-road" }, Actor.Program("tests"))).RecordId;
        await DoAsync(new EnterCase(Guid.CreateVersion7(), "dirty-corner", "路上有泥", CaseSource.Patrol, Address: "测试路", Area: Grid, OriginKind: "walk", OriginId: Walk.ToString()), Actor.Program("tests"));
        Market = (await DoAsync(new AddMarket(new("疏导点", "路口东", Community, 127, new(6, 0), new(21, 0), new(2022, 9, 1), 20)), Actor.Program("tests"))).RecordId;
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        Campaign = (await DoAsync(new AddCampaign(new("往年的活动", Community, new(2022, 9, 19), new(2022, 9, 25), ["dirty-road"])), Actor.Program("tests"))).RecordId;
        CampaignNow = (await DoAsync(new AddCampaign(new("现在的活动", District, today.AddDays(-3), today.AddDays(3), ["dirty-road"])), Actor.Program("tests"))).RecordId;
        Chief = (await DoAsync(new AppointChief("canary-road", ChiefLevel.Third, "某人", "社区主任", "0352-5012345", new(2022, 9, 1)), Actor.Program("tests"))).RecordId;
        Stations = await StationRecords.MakeAsync(command => DoAsync(command, Actor.Program("tests")));
        await PointsAsync();
        Stations = Stations.With(await MentoringRecords.MakeAsync(command => DoAsync(command, Actor.Program("tests")), Site));
        Stations = Stations.With(await PostRecords.MakeAsync(DoAsync, new Actor(SomeAccount, ActorKind.Person, "somebody", []), Site));
        Stations = Stations.With(await ActivityRecords.MakeAsync(command => DoAsync(command, Actor.Program("tests")), Site));
        Stations = Stations.With(await GreenRecords.MakeAsync(command => DoAsync(command, Actor.Program("tests")), Grid, Unit));
        await Lists.MakeAsync();
        await Suggestions.MakeAsync();
        Essays = await EssayRecords.MakeAsync(Site);
        await using var scope = Site.Services.CreateAsyncScope();
        await SearchIndexing.RingAsync(scope.ServiceProvider, default);
    }

    private readonly List<(string Relation, string Area)> _estates = [], _shops = [];

    /// <summary>Two fresh tasks within every reader's reach, so that one reader's moves do not spoil another's.</summary>
    internal async Task<(Guid Task, Guid Event)> OwnTaskAsync(string role)
    {
        var id = await GiveAsync("自己的", role == "grid" ? Grid : Community, Unit);
        return (id, await EventAsync(id));
    }

    /// <summary>A fresh case within every reader's reach, with their unit.</summary>
    internal Task<(Guid Case, string Number)> OwnCaseAsync(string role) => CaseAsync("自己的", role == "grid" ? Grid : Community, Unit);

    /// <summary>A fresh place within every reader's reach.</summary>
    internal Task<Guid> OwnPlaceAsync(string role) => PlaceAsync("自己的通道", role == "grid" ? Grid : Community);

    private async Task<Guid> PlaceAsync(string name, string area) => (await DoAsync(new RegisterUnowned(name, "路口", area), Actor.Program("tests"))).RecordId;

    /// <summary>Where its canary stands on the map; the ones of whole streets and of the district stand nowhere.</summary>
    private async Task<GeoPoint?> PointIn(string area) => area == Grid ? new GeoPoint(1_133_006_000, 400_803_000) : area is Community or Sibling or Other ? (await Site.AskAsync<Wutong.Territory.IAreas, Wutong.Territory.Area?>(a => a.FindAsync(area, default)))!.Centre : null;

    private async Task<(Guid Case, string Number)> CaseAsync(string text, string area, Guid unit, GeoPoint? at = null, IReadOnlyList<ReceivedFile>? photos = null)
    {
        var (id, doer) = (Guid.CreateVersion7(), Actor.Program("tests"));
        await DoAsync(new EnterCase(id, "dirty-road", text, CaseSource.Patrol, at?.LonE7, at?.LatE7, "路口", area) { Taken = photos ?? [] }, doer);
        await DoAsync(new RegisterCase(id), doer);
        await DoAsync(new DispatchCase(id, unit), doer);
        CaseEvents[id] = await Site.AskAsync<AppDb, Guid>(db => db.Set<CaseEventRow>().Where(e => e.CaseId == id && e.Move == Wutong.Cases.Life.CaseMove.Dispatch).Select(e => e.Id).SingleAsync());
        return (id, await Site.AskAsync<AppDb, string>(db => db.Set<CaseRow>().Where(c => c.Id == id).Select(c => c.Number).SingleAsync()));
    }

    /// <summary>A session beside the one the reader's client uses, to be ended; a visitor's is a stranger's.</summary>
    internal async Task<Guid> AnotherSessionAsync(string role)
    {
        var (account, name) = role == "visitor" ? (SomeAccount, "somebody-else") : (Reader(role).Account, Reader(role).SignInName);
        using var other = await Site.SignInAsync(account, name);
        return other.Session;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var reader in _readers.Values) reader.Dispose();
        _visitor?.Dispose();
        await Site.DisposeAsync();
    }

    private async Task PointsAsync()
    {
        var (keeper, member) = (Actor.Program("tests"), new Actor(SomeAccount, ActorKind.Person, "somebody", []));
        await DoAsync(new JoinPoints(Community), member);
        GiftPlace = await Site.AskAsync<Wutong.Stations.IStations, Guid>(async stations => (await stations.FindByCodeAsync(Stations.Words["{station}"], default))!.Id);
        Gift = (await DoAsync(new AddGift(Street, "保温杯", 10), keeper)).RecordId;
        await DoAsync(new SupplyGift(Gift, GiftPlace, 5), keeper);
        var entry = (await DoAsync(new AskEntry(SomeAccount, EntryKind.Add, "补记两次清扫", 20), keeper)).RecordId;
        await DoAsync(new DecideEntry(entry, true), Actor.Program("others"));
        Redemption = (await DoAsync(new RedeemGift(Gift, GiftPlace), member)).RecordId;
        Appeal = (await DoAsync(new Wutong.Points.Appeals.Appeal("八月的一次巡逻没有记"), member)).RecordId;
        Entry = (await DoAsync(new AskEntry(SomeAccount, EntryKind.Add, "补记一次巡逻", 5), keeper)).RecordId;
    }

    private async Task CanaryAsync(string relation, string area, Guid unit)
    {
        var task = await GiveAsync("巡查 " + Word(relation), area, unit);
        var doer = Actor.Program("tests");
        await DoAsync(new AcceptTask(task), doer);
        var file = await PhotographAsync();
        await DoAsync(new FinishTask(task, "好了", [new(EvidenceKind.Photograph, "现场", file)]), doer);
        var number = await Site.AskAsync<AppDb, string>(db => db.Set<TaskRow>().Where(t => t.Id == task).Select(t => t.Number).SingleAsync());
        Canaries[relation] = (task, number, file, await EventAsync(task));
    }

    private async Task<Guid> GiveAsync(string title, string area, Guid unit) =>
        (await DoAsync(new GiveTask(title, "做到位", area, unit, EvidenceKind.Photograph, WorkLimit.WorkingDays(2)), Actor.Program("tests"))).RecordId;

    private Task<Guid> EventAsync(Guid task) => Site.AskAsync<AppDb, Guid>(db => db.Set<TaskEventRow>().Where(e => e.TaskId == task).OrderBy(e => e.Id).Select(e => e.Id).FirstAsync());

    private async Task<Guid> PhotographAsync() => (await DoAsync(KeepFile.Of(await TakenAsync(Canaries.Count), keepsOrigin: false), Actor.Program("tests"))).RecordId;

    private async Task<ReceivedFile> TakenAsync(int shade)
    {
        using var picture = new SKBitmap(40, 30);
        picture.Erase(new SKColor((uint)(0xFF000000 + shade * 31)));
        using var jpeg = picture.Encode(SKEncodedImageFormat.Jpeg, 90);
        await using var content = jpeg.AsStream();
        return await Site.Services.GetRequiredService<IFileIntake>().TakeAsync(content, "现场.jpg");
    }

    private async Task<string> GridAsync()
    {
        const string code = Community + "901";
        await DoAsync(new AddEntry<AreaDraft>(new(code, "测试网格", AreaLevel.Grid, Community, "POLYGON((113.300 40.080,113.301 40.080,113.301 40.081,113.300 40.080))", CoordinateSystem.Wgs84)), Actor.Program("tests"));
        return code;
    }

    private async Task<Guid> UnitAsync(string code, string name, string area = District) => (await DoAsync(new RegisterUnit(code, name, UnitKind.Department, area), Actor.Program("tests"))).RecordId;

    private async Task<Answer.Done> DoAsync(ICommand command, Actor actor) =>
        Assert.IsType<Answer.Done>(await Site.Services.GetRequiredService<WriteDoor>().RunAsync(command, actor, null, default));
}
