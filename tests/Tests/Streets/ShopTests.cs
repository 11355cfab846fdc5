using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Lists;
using Wutong.Platform.Writing;
using Wutong.Streets;
using Wutong.Streets.Agreements;
using Wutong.Streets.Looking;
using Wutong.Streets.Measures;
using Wutong.Streets.Shops;
using Wutong.Tests.Territory;
using Wutong.Tests.World;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Streets;

public sealed class ShopTests
{
    private static readonly DateOnly Today = new(2022, 9, 23);
    private static readonly Actor ListKeeper = DoorWorld.PersonWith(Grant.For(Roles.System));

    public static Dictionary<string, int> Marks(int each = 10) => new() { ["cleanliness"] = each, ["order"] = each, ["greenery"] = each, ["facilities"] = each, ["front"] = each };

    private static Task<long> ValueAsync(StreetWorld world, Figure figure, Place? area = null) =>
        world.Door.AskAsync(async db => (await figure.ValueAsync(db, FigureAsk.At(world.Door.Time.GetUtcNow().UtcDateTime) with { Area = area }, default)).Value);

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_shop_is_registered_changed_and_closed_within_reach_only(DatabaseKind kind)
    {
        await using var world = await StreetWorld.NewAsync(kind);
        var draft = StreetWorld.Shop();
        await world.ShopAsync(draft, world.First);
        Assert.IsType<Answer.Denied>(await world.DoAsync(new AddShop(draft with { Code = "S2", Area = RegisterWorld.Second, Door = "9 号" }), world.First));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new ChangeShop(draft with { Area = RegisterWorld.Second }), world.First)); // nor given away to another area
        Assert.IsType<Answer.Denied>(await world.DoAsync(new CloseShop("S1"), world.West));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new CloseShop("S1"), world.GridWorker));
        Assert.Equal("streets.shop-code-taken", await world.RefusedAsync(new AddShop(draft with { Door = "2 号" })));
        Assert.Equal("streets.shop-stands-already", await world.RefusedAsync(new AddShop(draft with { Code = null })));
        foreach (var (field, bad) in (IEnumerable<(string, ShopDraft)>)[("road", draft with { Code = null, Section = null, Road = "none" }), ("section", draft with { Code = null, Section = "none" }), ("name", draft with { Code = null, Name = " " }), ("code", draft with { Code = "没有" })])
            Assert.Equal(field, (await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(new AddShop(bad with { Door = "7 号" })))).Field);
        await world.ShopAsync(draft with { Name = "新名" }, world.First, isNew: false);
        await world.ShopAsync(draft with { Name = "新名", Area = RegisterWorld.Second }, world.East, isNew: false);
        Assert.Equal(1, await ValueAsync(world, StreetFigures.Open, new(RegisterWorld.District, RegisterWorld.East, RegisterWorld.Second))); // counted where it stands
        Assert.Equal(0, await ValueAsync(world, StreetFigures.Open, new(RegisterWorld.District, RegisterWorld.East, RegisterWorld.First)));
        Assert.IsType<Answer.Done>(await world.DoAsync(new CloseShop("S1"), world.East));
        Assert.Equal("streets.shop-is-closed", await world.RefusedAsync(new ChangeShop(draft)));
        Assert.Equal(0, await ValueAsync(world, StreetFigures.Open));
        Assert.DoesNotContain(await world.LawsAsync(), check => check.Breaches.Count > 0);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_agreement_goes_by_the_version_valid_on_its_day_and_is_signed_again_by_a_newer_one(DatabaseKind kind)
    {
        await using var world = await StreetWorld.NewAsync(kind);
        await world.ShopAsync(StreetWorld.Shop());
        await world.ShopAsync(StreetWorld.Shop("S2", "2 号"));
        Assert.Equal("streets.no-items-then", await world.RefusedAsync(new SignAgreement("S1", new(2021, 12, 31))));
        Assert.Equal("signedOn", (await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(new SignAgreement("S1", Today.AddDays(1))))).Field);
        var first = await world.MustAsync(new SignAgreement("S1", new(2022, 9, 19)), world.First);
        Assert.Equal("streets.signed-before", await world.RefusedAsync(new SignAgreement("S1", Today)));
        Assert.Equal((1, 2), await RateAsync(world));
        var version = Assert.IsType<Answer.Done>(await world.DoAsync(new AddListVersion(StreetLists.FiveDuties, "本地文件", "local paper", [new("cleanliness", "包卫生", "Cleanliness", Weight: 1, MostMarks: 5)]), ListKeeper)).RecordId;
        Assert.IsType<Answer.Done>(await world.DoAsync(new PublishListVersion(version, new(2022, 9, 21)), ListKeeper));
        Assert.Equal("streets.signed-before", await world.RefusedAsync(new SignAgreement("S1", new(2022, 9, 20)))); // the newer is not valid then
        var second = await world.MustAsync(new SignAgreement("S1", new(2022, 9, 22)));
        var shop = await world.Door.AskAsync(db => db.Set<ShopRow>().SingleAsync(s => s.Code == "S1"));
        Assert.Equal((second, version), (shop.AgreementId!.Value, shop.AgreedVersionId!.Value));
        Assert.NotEqual(first, second);
        Assert.Equal(2, await ValueAsync(world, StreetFigures.Agreements));
        Assert.Equal((1, 2), await RateAsync(world)); // one shop, however often it signed
        Assert.DoesNotContain(await world.LawsAsync(), check => check.Breaches.Count > 0);

        static async Task<(long, long)> RateAsync(StreetWorld world)
        {
            var value = await world.Door.AskAsync(db => StreetFigures.SignedRate.ValueAsync(db, FigureAsk.At(world.Door.Time.GetUtcNow().UtcDateTime), default));
            return (value.Value, value.Of!.Value);
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Visits_and_inspections_are_counted_and_an_inspection_shows_its_arithmetic(DatabaseKind kind)
    {
        await using var world = await StreetWorld.NewAsync(kind);
        await world.ShopAsync(StreetWorld.Shop());
        await world.MustAsync(new RecordVisit("S1", Today, "说门前路灯不亮", "早点修好"), world.GridWorker);
        Assert.IsType<Answer.Denied>(await world.DoAsync(new RecordVisit("S1", Today, "去看看"), world.West));
        Assert.Equal("visitDay", (await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(new RecordVisit("S1", Today.AddDays(1), "去看看")))).Field);
        Assert.Equal("streets.nothing-signed", await world.RefusedAsync(new RecordInspection("S1", Today, Marks())));
        await world.MustAsync(new SignAgreement("S1", new(2022, 9, 19)));
        var marks = Marks();
        marks["order"] = 5;
        Assert.Equal("marks.front", (await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(new RecordInspection("S1", Today, marks.Where(m => m.Key != "front").ToDictionary())))).Field);
        Assert.Equal("marks.order", (await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(new RecordInspection("S1", Today, new Dictionary<string, int>(marks) { ["order"] = 11 })))).Field);
        await world.MustAsync(new RecordInspection("S1", Today, marks, "门口堆了箱子"), world.GridWorker);
        await world.MustAsync(new RecordInspection("S1", Today, Marks()), world.GridWorker); // the same person may go again
        Assert.Equal((1, 2), (await ValueAsync(world, StreetFigures.Visits), await ValueAsync(world, StreetFigures.Inspections)));
        var shop = await world.Door.AskAsync(db => db.Set<ShopRow>().SingleAsync(s => s.Code == "S1"));
        var story = await world.Door.AskAsync<ShopStories, ShopStory>(s => s.OfAsync(shop.Id, default));
        var seen = Assert.Single(story.Inspections, i => i.Row.Note is not null).Score!;
        Assert.Equal(90.00m, seen.Score); // (10 + 5 + 10 + 10 + 10) of 50
        Assert.Contains("5/10 × 1", seen.Lines[0].Chinese);
        Assert.Equal("早点修好", Assert.Single(story.Visits).Wish);
        Assert.DoesNotContain(await world.LawsAsync(), check => check.Breaches.Count > 0);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_file_is_written_whole_or_not_at_all(DatabaseKind kind)
    {
        await using var world = await StreetWorld.NewAsync(kind);
        await world.ShopAsync(StreetWorld.Shop());
        ShopDraft[] rows = [StreetWorld.Shop() with { Name = "改了名" }, StreetWorld.Shop("S2", "2 号"), StreetWorld.Shop(null, "3 号") with { Kind = ShopKind.Catering }];
        Assert.Equal("3", Assert.IsType<Answer.Done>(await world.DoAsync(new ImportShops(rows), world.East)).Id);
        Assert.Equal("3", Assert.IsType<Answer.Done>(await world.DoAsync(new ImportShops(rows), world.East)).Id); // once more: the same three
        Assert.Equal(3, await world.Door.RowsAsync("shop"));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new ImportShops([StreetWorld.Shop("S4", "4 号"), StreetWorld.Shop("S5", "5 号") with { Area = RegisterWorld.Third }]), world.East));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new ImportShops([StreetWorld.Shop("S4", "4 号") with { Area = RegisterWorld.Third }, StreetWorld.Shop() with { Area = RegisterWorld.Third }]), world.West)); // nor takes over another's shop
        await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(new ImportShops([StreetWorld.Shop("S4", "4 号"), StreetWorld.Shop("S5", "5 号") with { Road = "none" }]), world.East));
        Assert.Equal(3, await world.Door.RowsAsync("shop"));
        Assert.DoesNotContain(await world.LawsAsync(), check => check.Breaches.Count > 0);
    }

    [Fact]
    public async Task Every_wrong_cell_of_a_file_is_named_by_row_and_column()
    {
        await using var world = await StreetWorld.NewAsync(DatabaseKind.Sqlite);
        const string csv = "编号,店名,道路编号,路段编号,门牌号,类别,所属辖区代码\nA1,好店,R1,R1-1,1 号,餐饮,140213001001\nA1,,R9,R2-1,,饭馆,140213002001\n没有,好店,R1,,1 号,零售,140213001001\n";
        var check = await world.CheckFileAsync(csv, world.East);
        Assert.Equal([(3, "店名"), (3, "道路编号"), (3, "路段编号"), (3, "门牌号"), (3, "类别"), (3, "所属辖区代码"), (3, "编号"), (4, "编号"), (4, "店名")],
            check.Troubles.Select(t => (t.Row, t.Field)).OrderBy(t => t.Row).ThenBy(t => Array.IndexOf(["店名", "道路编号", "路段编号", "门牌号", "类别", "所属辖区代码", "编号"], t.Field) is var at && t.Row == 4 ? -at : at));
        Assert.Empty(check.Shops);
        Assert.All(check.Troubles, t => Assert.NotNull(t.Chinese));
        Assert.Equal("A1", Assert.Single((await world.CheckFileAsync(string.Join('\n', csv.Split('\n')[..2]), world.East)).Shops).Code);
        await Assert.ThrowsAsync<InputException>(() => world.CheckFileAsync("编号,店名\n", world.East));
    }

    /// <summary>Whatever is done with a few shops, the register and its figures are what a plain list of them says.</summary>
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Random_work_on_the_register_agrees_with_a_plain_list(DatabaseKind kind)
    {
        var seed = Random.Shared.Next();
        TestContext.Current.SendDiagnosticMessage($"seed {seed}");
        var random = new Random(seed);
        await using var world = await StreetWorld.NewAsync(kind);
        var plain = new Dictionary<string, (string Area, bool IsOpen, bool IsSigned)>();
        for (var i = 0; i < 80; i++)
        {
            var (code, area) = ($"S{random.Next(8)}", (string[])[RegisterWorld.First, RegisterWorld.Second, RegisterWorld.Third] is var areas ? areas[random.Next(3)] : "");
            var draft = StreetWorld.Shop(code, $"{code} 号") with { Area = area };
            switch (random.Next(4))
            {
                case 0 when Done(await world.DoAsync(new AddShop(draft)), !plain.ContainsKey(code)): plain[code] = (area, true, false); break;
                case 1 when Done(await world.DoAsync(new ChangeShop(draft)), plain.TryGetValue(code, out var shop) && shop.IsOpen): plain[code] = plain[code] with { Area = area }; break;
                case 2 when random.Next(3) == 0 && Done(await world.DoAsync(new CloseShop(code)), plain.TryGetValue(code, out var shop) && shop.IsOpen): plain[code] = plain[code] with { IsOpen = false }; break;
                case 3 when Done(await world.DoAsync(new SignAgreement(code, Today)), plain.TryGetValue(code, out var shop) && shop is { IsOpen: true, IsSigned: false }): plain[code] = plain[code] with { IsSigned = true }; break;
                default: break;
            }
        }
        foreach (var community in (string?[])[RegisterWorld.First, RegisterWorld.Second, RegisterWorld.Third, null])
        {
            var place = community is null ? null : new Place(RegisterWorld.District, community == RegisterWorld.Third ? RegisterWorld.West : RegisterWorld.East, community);
            var here = plain.Values.Where(s => s.IsOpen && (community is null || s.Area == community)).ToList();
            Assert.Equal(here.Count, await ValueAsync(world, StreetFigures.Open, place));
            Assert.Equal(here.Count(s => s.IsSigned), await ValueAsync(world, StreetFigures.Signed, place));
        }
        Assert.DoesNotContain(await world.LawsAsync(), check => check.Breaches.Count > 0);

        bool Done(Answer answer, bool isExpected)
        {
            Assert.True(answer is Answer.Done == isExpected, $"seed {seed}: {answer.GetType().Name}");
            return isExpected;
        }
    }
}
