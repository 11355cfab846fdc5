using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Geo.Coordinates;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Files.Stores;
using Wutong.Platform.Writing;
using Wutong.Territory.Registers;
using Wutong.Tests.People;
using Wutong.Tests.World;
using static Wutong.Tests.Territory.RegisterWorld;

namespace Wutong.Tests.Territory;

/// <summary>A long import: what its page shows meanwhile, and that stopping it changes nothing.</summary>
public sealed class ImportProgressTests
{
    private static readonly Actor Administrator = Acting.Person(Grant.For(Roles.System));

    private sealed record Hold(TaskCompletionSource Begun, TaskCompletionSource Until) : ICommand;

    private sealed class HoldHandler : Handler<Hold>
    {
        public override Permission Needs => new("test.hold", "占住", "Hold");
        public override Target TargetOf(Hold command, IWrite write) => Target.Installation;

        public override Answer Run(Hold command, IWrite write)
        {
            command.Begun.SetResult();
            command.Until.Task.GetAwaiter().GetResult();
            return No("test.held", "放开", "let go");
        }
    }

    private static async Task<(Site Site, HttpClient Client, SlowStore Store)> NewAsync(DatabaseKind kind)
    {
        var site = Site.On(await Databases.NewAsync(kind)).With(services =>
        {
            Acting.As(services, Administrator);
            services.AddCommand<Hold, HoldHandler>("test.hold", isOnApi: false);
            SlowStore.Before(services);
        });
        var client = site.CreateClient();
        var door = site.Services.GetRequiredService<WriteDoor>();
        foreach (var area in Areas) Assert.IsType<Answer.Done>(await door.RunAsync(new AddEntry<AreaDraft>(area), Actor.Program("test"), null, default));
        Assert.IsType<Answer.Done>(await door.RunAsync(new AddEntry<EstateDraft>(Estate("E1")), Actor.Program("test"), null, default));
        return (site, client, Assert.IsType<SlowStore>(site.Services.GetRequiredService<IFileStore>()));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_long_check_shows_how_far_it_is_outlives_its_request_and_then_shows_the_preview(DatabaseKind kind)
    {
        var (site, client, store) = await NewAsync(kind);
        await using var whole = site;
        var address = await UploadAsync(client);
        using (var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(100)))
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), impatient.Token)); // its reader goes away
        using (var waiting = await client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute)))
        {
            Assert.Equal("2", Assert.Single(waiting.Headers.GetValues("Refresh")));
            var page = WebUtility.HtmlDecode(await waiting.Content.ReadAsStringAsync());
            Assert.Contains("<progress max=\"100\"", page);
            Assert.Contains("取消导入", page);
        }
        store.Open.SetResult();
        using var after = await EndedAsync(client, address);
        Assert.Contains("核对通过", await after.TextAsync());
        Assert.False(after.Headers.Contains("Refresh"));
        Assert.Equal(1, store.Opened); // one check, however often it was looked at
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_check_that_is_cancelled_stops_and_changes_nothing(DatabaseKind kind)
    {
        var (site, client, store) = await NewAsync(kind);
        await using var whole = site;
        var address = await UploadAsync(client);
        var before = await site.AskAsync<AppDb, Guid>(db => Task.FromResult(RegisterVersion.Of(db)));
        var page = await client.PageAsync(address);
        using var cancelled = await PostAsync(client, page, "territory/import/cancel");
        Assert.Equal("/territory/import?problem=cancelled", cancelled.Headers.Location!.ToString());
        Assert.Contains("已取消，什么也没有改", await client.PageAsync("/territory/import?problem=cancelled"));
        store.Open.SetResult();
        Assert.Equal(before, await site.AskAsync<AppDb, Guid>(db => Task.FromResult(RegisterVersion.Of(db))));
        Assert.Equal(1, await site.CountAsync<EstateRow>(e => e));
        // what was only previewed can be put away as well, and the file can be sent again
        var again = await EndedAsync(client, await UploadAsync(client));
        Assert.Contains("核对通过", await again.TextAsync());
        using var confirmed = await PostAsync(client, await again.TextAsync(), "territory/import/confirm");
        Assert.Equal("/territory?kind=estates", confirmed.Headers.Location!.ToString());
        Assert.Equal(2, await site.CountAsync<EstateRow>(e => e));
    }

    [Fact]
    public async Task A_confirmed_import_that_waits_for_the_writer_says_so_and_is_done_once()
    {
        var (site, client, store) = await NewAsync(DatabaseKind.Sqlite);
        await using var whole = site;
        store.Open.SetResult();
        var preview = await client.PageAsync(await UploadAsync(client));
        var hold = new Hold(new(), new());
        var held = Task.Run(() => site.Services.GetRequiredService<WriteDoor>().RunAsync(hold, Actor.Program("test"), null, default));
        await hold.Begun.Task;
        string progress;
        try
        {
            using var confirmed = await PostAsync(client, preview, "territory/import/confirm");
            progress = confirmed.Headers.Location!.ToString();
            Assert.Contains("run=", progress);
            using var waiting = await client.GetAsync(new Uri(progress, UriKind.RelativeOrAbsolute));
            Assert.True(waiting.Headers.Contains("Refresh"));
            var page = await waiting.TextAsync();
            Assert.Contains("正在写入台账", page);
            Assert.DoesNotContain("取消导入", page);
            using var late = await PostAsync(client, preview.Replace("territory/import/confirm", "territory/import/cancel", StringComparison.Ordinal), "territory/import/cancel"); // too late
            Assert.Contains("run=", late.Headers.Location!.ToString());
        }
        finally { hold.Until.SetResult(); }
        await held;
        var done = await EndedAsync(client, progress);
        Assert.Contains("导入完成", await done.TextAsync());
        Assert.Contains("新天地", await client.PageAsync("/territory?kind=estates"));
    }

    [Fact]
    public async Task An_import_that_this_program_knows_nothing_of_is_not_told_to_be_done()
    {
        var (site, client, store) = await NewAsync(DatabaseKind.Sqlite);
        await using var whole = site;
        store.Open.SetResult();
        var mark = await site.AskAsync<AppDb, Guid>(db => Task.FromResult(RegisterVersion.Of(db)));
        var address = $"/territory/import?file={new string('a', 64)}&kind=estates&system=wgs84&name=x.csv&run=";
        Assert.Contains("台账也还没有变", await client.PageAsync(address + mark));
        Assert.Contains("确认之后台账有了变动", await client.PageAsync(address + Guid.NewGuid()));
        Assert.Contains("没有做成", await client.PageAsync($"/territory/import?file={new string('a', 64)}&kind=estates&system=wgs84&name=x.csv")); // no such content
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_was_prepared_outside_the_door_writes_what_the_command_alone_would(DatabaseKind kind)
    {
        var faces = new List<List<string>>();
        foreach (var isPrepared in (bool[])[false, true])
        {
            await using var world = await RegisterWorld.NewAsync(kind);
            foreach (var code in (string[])["K0", "K1", "K2", "K3"]) await world.DoneAsync(new AddEntry<EstateDraft>(Estate(code)));
            await world.DoneAsync(new RetireEntry<EstateDraft>("K3"));
            await world.DoneAsync(new AddEntry<ZoneDraft>(new("Z1", "东片区", East, [First, Second])));
            // K0 stays, K1 differs, K2 goes, K3 comes back, and 120 are new: more than two statements and some single rows
            List<EstateDraft> estates = [Estate("K0"), Estate("K1", Second) with { Geometry = Square(30, 1, 2), NameEn = "One" }, Estate("K3"), .. Enumerable.Range(0, 120).Select(i => new EstateDraft($"N{i:000}", "新'小区", Grid, Point(21, 1), CoordinateSystem.Gcj02, null, i % 3 == 0 ? null : i))];
            List<ZoneDraft> zones = [new("Z1", "东片区", East, [Second]), new("Z2", "河滨", West, null, Square(1, 1, 3), CoordinateSystem.Wgs84)];
            await ReplaceAsync<EstateDraft, EstateRow, EstateRegistrar>(world, estates, isPrepared);
            await ReplaceAsync<ZoneDraft, ZoneRow, ZoneRegistrar>(world, zones, isPrepared);
            var rows = await world.AskAsync(async db => await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Set<EstateRow>()));
            var kept = await world.AskAsync(async db => await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.Include(db.Set<ZoneRow>(), z => z.Members)));
            faces.Add([.. rows.Select(e => $"{e.Code} {e.NameZh} {e.NameEn} {e.SortKey} {e.Place} {e.AreaCode} {e.IsOpen} {e.SourceSystem} {e.At} {Convert.ToHexString(e.Outline ?? [])} {e.Households}").Order(StringComparer.Ordinal),
                .. kept.Select(z => $"{z.Code} {z.NameZh} {z.Place} {z.IsOpen} {Convert.ToHexString(z.Outline ?? [])} {string.Join(' ', z.Members.Select(m => m.AreaCode).Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal)]);
            Assert.Equal((124, 123), (rows.Count, rows.Count(r => r.IsOpen)));
            Assert.Empty(await world.BrokenLawsAsync());
        }
        Assert.Equal(faces[0], faces[1]);
        Assert.Contains(faces[0], f => f.StartsWith($"K1 天和城 One", StringComparison.Ordinal) && f.Contains(Second, StringComparison.Ordinal));
        Assert.Contains(faces[0], f => f.StartsWith("Z1", StringComparison.Ordinal) && f.EndsWith(" " + Second, StringComparison.Ordinal));
    }

    private static async Task ReplaceAsync<TDraft, TRow, TRegistrar>(Writing.DoorWorld world, List<TDraft> drafts, bool isPrepared) where TDraft : class, IDraft where TRow : EntryRow where TRegistrar : EntryRegistrar<TDraft, TRow>
    {
        await using var scope = world.Scopes.CreateAsyncScope();
        var (db, registrar) = (scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider.GetRequiredService<TRegistrar>());
        var rows = Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AsNoTracking(db.Set<TRow>());
        if (rows is IQueryable<ZoneRow> zones) rows = (IQueryable<TRow>)Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.Include(zones, z => z.Members);
        var prepared = isPrepared ? registrar.Prepare(drafts, EntryRegistrar<TDraft, TRow>.StandingOf(db), rows.ToDictionary(r => r.Code)) : null;
        await world.DoneAsync(new ReplaceEntries<TDraft>(drafts, RegisterVersion.Of(db)) { Prepared = prepared });
    }

    private static async Task<string> UploadAsync(HttpClient client)
    {
        var token = System.Text.RegularExpressions.Regex.Match(await client.PageAsync("/territory/import"), "__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("estates"), "kind" }, { new StringContent("wgs84"), "system" },
            { new StringContent($"编号,名称,经度,纬度,所属辖区代码\nE1,天和城,113.321,40.101,{First}\nE7,新天地,113.331,40.101,{Second}\n"), "file", "小区.csv" },
        };
        using var sent = await client.PostAsync(new Uri("/territory/import/file", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        return sent.Headers.Location!.ToString();
    }

    /// <summary>Looks until nothing is under way.</summary>
    private static async Task<HttpResponseMessage> EndedAsync(HttpClient client, string address)
    {
        for (var tries = 0; ; tries++)
        {
            var answer = await client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
            if (!answer.Headers.Contains("Refresh")) return answer;
            answer.Dispose();
            Assert.True(tries < 50, "the import does not end");
        }
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string page, string action)
    {
        var form = page[page.IndexOf($"action=\"{action}\"", StringComparison.Ordinal)..];
        form = form[..form.IndexOf("</form>", StringComparison.Ordinal)];
        var fields = System.Text.RegularExpressions.Regex.Matches(form, "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"").Select(m => KeyValuePair.Create(m.Groups[1].Value, m.Groups[2].Value));
        return client.PostAsync(new Uri("/" + action, UriKind.Relative), new FormUrlEncodedContent(fields));
    }
}
