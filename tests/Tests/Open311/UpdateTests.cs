using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Cases.Registering;
using Wutong.Open311.Receiving;
using Wutong.Platform.Data;
using Wutong.Tests.World;

namespace Wutong.Tests.Open311;

/// <summary>Cases 53 to 60: updates both ways.</summary>
[Collection(Open311Collection.Name)]
public sealed class UpdateTests(BothWorlds worlds)
{
    [Theory, MemberData(nameof(BothWorlds.All), MemberType = typeof(BothWorlds))]
    public async Task Case_53_no_updates_are_an_empty_list(DatabaseKind kind, string format)
    {
        var world = await NewEpochAsync(kind);
        await world.PublishedAsync();
        var empty = (await world.GetAsync("servicerequestupdates", format, Shape.Updates)).Good();
        Assert.Empty(empty.Items);
        Assert.EndsWith(format == "json" ? "[]" : "<service_request_updates></service_request_updates>", empty.Body);
    }

    [Theory, MemberData(nameof(BothWorlds.All), MemberType = typeof(BothWorlds))]
    public async Task Case_54_and_55_a_start_or_an_end_alone_will_do(DatabaseKind kind, string format)
    {
        var world = await NewEpochAsync(kind);
        var row = await world.PublishedAsync();
        await world.Site.DoAsync(new VerifyCase(row.Id));
        var first = world.Now;
        world.Wait(TimeSpan.FromDays(1));
        await world.Site.DoAsync(new RegisterCase(row.Id));
        Assert.Equal(["investigating", "for_triage"], (await world.GetAsync($"servicerequestupdates?start_date={RequestTests.Text(first)}", format, Shape.Updates)).All("status"));
        Assert.Equal(["for_triage"], (await world.GetAsync($"servicerequestupdates?start_date={RequestTests.Text(first.AddSeconds(1))}", format, Shape.Updates)).All("status"));
        Assert.Equal(["investigating"], (await world.GetAsync($"servicerequestupdates?end_date={RequestTests.Text(first)}", format, Shape.Updates)).All("status"));
    }

    [Theory, MemberData(nameof(BothWorlds.All), MemberType = typeof(BothWorlds))]
    public async Task Case_56_and_57_both_ends_are_in_the_window(DatabaseKind kind, string format)
    {
        var world = await NewEpochAsync(kind);
        var row = await world.PublishedAsync();
        world.Wait(TimeSpan.FromMilliseconds(600)); // within the second that is told
        await world.Site.DoAsync(new RegisterCase(row.Id));
        var at = RequestTests.Text(world.Now);
        var one = (await world.GetAsync($"servicerequestupdates?start_date={at}&end_date={at}", format, Shape.Updates)).Good().One;
        Assert.Equal((row.Number, at, "for_triage", "已立案", "registered"), (one["service_request_id"], one["updated_datetime"], one["status"], one["description"], one["external_status_code"]));
        Assert.Empty((await world.GetAsync($"servicerequestupdates?start_date={RequestTests.Text(world.Now.AddSeconds(1))}&end_date={RequestTests.Text(world.Now.AddSeconds(9))}", format, Shape.Updates)).Items);
        (await world.GetAsync($"servicerequestupdates?start_date={at}&end_date={RequestTests.Text(world.Now.AddDays(-1))}", format)).Error(400);
        (await world.GetAsync("servicerequestupdates?start_date=2022-09-23", format)).Error(400);
    }

    [Theory, MemberData(nameof(BothWorlds.All), MemberType = typeof(BothWorlds))]
    public async Task Case_58_oldest_first_with_ids_that_stay_and_what_was_done_before_publishing_at_its_publishing(DatabaseKind kind, string format)
    {
        var world = await NewEpochAsync(kind);
        var id = await world.Site.DoAsync(new Wutong.Cases.Reporting.EnterCase(Guid.CreateVersion7(), "lamp", "路灯不亮", CaseSource.Patrol, 1_133_007_000, 400_803_000));
        await world.Site.DoAsync(new VerifyCase(id));
        world.Wait(TimeSpan.FromHours(1));
        await world.Site.DoAsync(new PublishCase(id));
        var published = RequestTests.Text(world.Now);
        world.Wait(TimeSpan.FromHours(1));
        await world.CloseAsync(id);
        var number = (await world.CaseAsync(id)).Number;
        var read = (await world.GetAsync("servicerequestupdates", format, Shape.Updates)).Good();
        Assert.Equal(["investigating", "for_triage", "action_scheduled", "in_progress", "in_progress", "fixed"], read.All("status"));
        Assert.Equal(published, read.Items[0]["updated_datetime"]);
        Assert.Equal("已清走", read.Items[^1]["description"]);
        Assert.Equal(read.All("updated_datetime").Order(StringComparer.Ordinal), read.All("updated_datetime"));
        Assert.Equal(6, read.All("update_id").Distinct().Count());
        Assert.All(read.All("update_id"), u => Assert.StartsWith(number + "-", u));
        Assert.Equal(read.Body, (await world.GetAsync("servicerequestupdates", format, Shape.Updates)).Body);
        Assert.DoesNotContain("清走两车", read.Body); // what is for the office stays there
        var pages = (await world.GetAsync("servicerequestupdates?page_size=4", format, Shape.Updates)).All("update_id").Concat((await world.GetAsync("servicerequestupdates?page_size=4&page=2", format, Shape.Updates)).All("update_id"));
        Assert.Equal(read.All("update_id"), pages);
    }

    [Theory, MemberData(nameof(BothWorlds.All), MemberType = typeof(BothWorlds))]
    public async Task Case_59_an_update_is_taken_once_and_stands_in_the_feed_under_the_id_that_was_answered(DatabaseKind kind, string format)
    {
        var world = await NewEpochAsync(kind);
        var row = await world.PublishedAsync();
        var update = Guid.NewGuid().ToString();
        var id = (await world.TellAsync(format, row.Number, update, "OPEN", "又堆了一袋，电话 13812345678")).Good().One["update_id"];
        (await world.TellAsync(format, row.Number, update, "OPEN")).Error(400);
        Assert.Equal(1, await world.Site.CountAsync<UpdateRow>(u => u.Where(u => u.UpdateId == update)));
        var feed = (await world.GetAsync("servicerequestupdates", format, Shape.Updates)).Good();
        Assert.Equal([id], feed.All("update_id"));
        Assert.DoesNotContain("13812345678", feed.Body); // nobody here has read it yet
        Assert.Equal(1, await world.Site.CountAsync<CaseEventRow>(e => e.Where(e => e.CaseId == row.Id && e.Move == CaseMove.Tell && e.Text!.Contains("又堆了一袋"))));
        var other = await OtherKeyAsync(world);
        (await world.TellAsync(format, row.Number, update, "FIXED", "没有了", other)).Good(); // another system's ids are its own
        Assert.Equal(CaseStage.Reported, (await world.CaseAsync(row.Id)).Stage); // a word from outside is no check
    }

    [Theory, MemberData(nameof(BothWorlds.All), MemberType = typeof(BothWorlds))]
    public async Task Case_60_unknown_requests_are_404_and_moves_the_table_does_not_allow_400(DatabaseKind kind, string format)
    {
        var world = await NewEpochAsync(kind);
        (await world.TellAsync(format, "20220923-ZZZZZ", "1", "OPEN")).Error(404);
        (await world.TellAsync(format, "nonsense", "1", "OPEN")).Error(404);
        var mine = await world.CaseOfAsync(await world.PostAsync(format)); // not public, but this key's own
        (await world.TellAsync(format, mine.Number, Guid.NewGuid().ToString(), "OPEN", key: await OtherKeyAsync(world))).Error(404);
        (await world.TellAsync(format, mine.Number, Guid.NewGuid().ToString(), "OPEN")).Good();
        var row = await world.PublishedAsync();
        (await world.TellAsync(format, row.Number, Guid.NewGuid().ToString(), "REOPEN")).Error(400);
        (await world.TellAsync(format, row.Number, Guid.NewGuid().ToString(), "SHINY")).Error(400);
        await world.CloseAsync(row.Id);
        foreach (var status in (string[])["IN_PROGRESS", "INVESTIGATING", "FIXED", "CLOSED", "UNCHANGED", "DUPLICATE"])
            (await world.TellAsync(format, row.Number, Guid.NewGuid().ToString(), status)).Error(400);
        Assert.Equal(CaseStage.Closed, (await world.CaseAsync(row.Id)).Stage);
        var id = (await world.TellAsync(format, row.Number, Guid.NewGuid().ToString(), "REOPEN", "又堆上了")).Good().One["update_id"];
        Assert.Equal(CaseStage.Reopened, (await world.CaseAsync(row.Id)).Stage);
        Assert.Equal((id, "reopen"), (await world.GetAsync("servicerequestupdates", format, Shape.Updates)).Items[^1] is var last ? (last["update_id"], last["status"]) : default);
        (await world.TellAsync(format, row.Number, "1", "OPEN", key: "wrong")).Error(403);
        foreach (var missing in (string[])["service_request_id", "update_id", "status", "updated_datetime", "description"])
        {
            (string Name, string? Value)[] fields = [("api_key", world.Key), ("service_request_id", row.Number), ("update_id", "7"), ("status", "OPEN"), ("updated_datetime", "2022-09-23T02:30:00Z"), ("description", "又")];
            Assert.Contains(missing, (await world.PostAsync("servicerequestupdates", format, Shape.UpdatePosted, fields.Where(f => f.Name != missing))).Error(400)["description"]);
        }
    }

    private static async Task<string> OtherKeyAsync(Open311World world)
    {
        var key = Wutong.Open311.Keys.KeyRow.NewKey();
        await world.Site.DoAsync(new Wutong.Open311.Keys.MakeKey("另一个系统", Wutong.Open311.Keys.KeyRow.HashOf(key), key[..6]));
        return key;
    }

    private async Task<Open311World> NewEpochAsync(DatabaseKind kind)
    {
        var world = await worlds.OnAsync(kind);
        world.NewEpoch();
        return world;
    }
}
