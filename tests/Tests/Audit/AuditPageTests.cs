using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Audit.Reading;
using Wutong.Platform.Audit;
using Wutong.Platform.Chains;
using Wutong.Platform.Checks.Kept;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Tests.People;
using Wutong.Tests.World;

namespace Wutong.Tests.Audit;

public sealed class AuditPageTests
{
    [Fact]
    public async Task The_auditor_finds_who_did_what_by_account_command_record_and_day()
    {
        await using var site = await new Site().ReadyAsync("accounts");
        using var auditor = await site.SignInAsync(Grant.For(Roles.Auditor));
        using var security = await site.SignInAsync(Grant.For(Roles.Security));
        var account = await site.MakeAccountAsync("li-si");
        await site.DoAsync(new Wutong.People.Granting.GrantRole(account, Roles.System.Code, null, null), security.Actor);
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));

        var byAccount = await auditor.Http.PageAsync($"/audit?account={security.SignInName}&command=people.grant-role");
        Assert.Contains("<code>people.grant-role</code>", byAccount);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(byAccount, "class=\"deed\""));
        Assert.Contains("没有符合条件的记录", await auditor.Http.PageAsync("/audit?account=nobody-at-all"));
        Assert.Contains("没有符合条件的记录", await auditor.Http.PageAsync($"/audit?to={today.AddDays(-1):yyyy-MM-dd}"));
        Assert.Contains("class=\"deed\"", await auditor.Http.PageAsync($"/audit?from={today:yyyy-MM-dd}&to={today:yyyy-MM-dd}"));
        Assert.Contains("<b class=\"name\">from</b>", await auditor.Http.PageAsync("/audit?from=tomorrow", HttpStatusCode.BadRequest));
        var rows = JsonDocument.Parse(await auditor.Http.GetStringAsync(new Uri($"/audit/export?format=json&account={security.SignInName}&command=people.grant-role", UriKind.Relative))).RootElement;
        var row = Assert.Single(rows.EnumerateArray());
        Assert.Equal((security.SignInName, "role_grant"), (row.GetProperty("sign-in").GetString(), row.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Looking_leaves_one_trace_a_session_and_day_and_every_file_one_of_its_own()
    {
        await using var site = await new Site().ReadyAsync("accounts");
        using var auditor = await site.SignInAsync(Grant.For(Roles.Auditor));
        for (var i = 0; i < 3; i++) await auditor.Http.PageAsync("/audit");
        for (var i = 0; i < 2; i++) await auditor.Http.GetStringAsync(new Uri("/audit/export?format=csv", UriKind.Relative));
        Assert.Equal(1, await site.CountAsync<AuditRow>(rows => rows.Where(r => r.Command == "audit.look" && r.ActorId == auditor.Account)));
        Assert.Equal(2, await site.CountAsync<AuditRow>(rows => rows.Where(r => r.Command == "audit.export" && r.ActorId == auditor.Account)));
        using var again = await site.SignInAsync(auditor.Account, auditor.SignInName);
        await again.Http.PageAsync("/audit");
        Assert.Equal(2, await site.CountAsync<AuditRow>(rows => rows.Where(r => r.Command == "audit.look")));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Pages_by_key_meet_every_row_once_both_ways(DatabaseKind kind)
    {
        await using var world = await Writing.DoorWorld.NewAsync(kind);
        for (var i = 0; i < 25; i++) await world.RunAsync(new Writing.WriteNote("a"));
        var met = await world.AskAsync(async db =>
        {
            var query = new AuditQuery(db, [], new Rights([]), new Wutong.Platform.Forms.RecordLinks([]), TimeProvider.System);
            var filter = AuditFilter.Read(null, null, null, null, null, null);
            var (seen, page) = (new List<Guid>(), await query.PageAsync(filter, null, 10, default));
            var pages = new List<PageOf<AuditLine>> { page };
            while (page.Next is { } next) pages.Add(page = await query.PageAsync(filter, PageKey.Parse(next), 10, default));
            seen.AddRange(pages.SelectMany(p => p.Items.Select(l => l.Id)));
            var back = await query.PageAsync(filter, PageKey.Parse(pages[^1].Previous), 10, default);
            Assert.Equal(pages[^2].Items.Select(l => l.Id), back.Items.Select(l => l.Id));
            return (seen, db.Set<AuditRow>().OrderByDescending(r => r.AtUtc).ThenByDescending(r => r.Id).Select(r => r.Id).ToList());
        });
        Assert.Equal(met.Item2, met.seen);
        Assert.Equal(25, met.seen.Count);
    }

    [Fact]
    public async Task A_check_of_the_chain_is_kept_and_tells_what_was_changed()
    {
        await using var site = await new Site().ReadyAsync("accounts");
        using var auditor = await site.SignInAsync(Grant.For(Roles.Auditor));
        Assert.Contains("还没有；每天夜里", await auditor.Http.PageAsync("/audit"));
        await ChainSealing.SealAllAsync(site.Services.GetRequiredService<WriteDoor>(), site.Services.GetRequiredService<IServiceScopeFactory>(), default);
        using (var sent = await auditor.Http.SendAsync("/audit", "check-audit")) Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains("完好", await auditor.Http.PageAsync("/audit"));
        await site.AskAsync<AppDb, int>(db => db.Database.ExecuteSqlRawAsync("UPDATE audit SET changes = 'nothing' WHERE number = 2"));
        using (var sent = await auditor.Http.SendAsync("/audit", "check-audit")) Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains("第 2 条写下后被改过", await auditor.Http.PageAsync("/audit"));
    }

    /// <summary>What is older than the rows looked at is trusted by its link; a break among them is still found.</summary>
    [Theory, InlineData(3, false), InlineData(7, true)]
    public async Task A_check_of_the_newest_rows_finds_what_is_wrong_among_them(int tampered, bool isFound)
    {
        await using var world = await Writing.DoorWorld.NewAsync(DatabaseKind.Sqlite);
        for (var i = 0; i < 10; i++) await world.RunAsync(new Writing.WriteNote("a"));
        await world.SealAsync();
        await world.AskAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE audit SET changes = 'nothing' WHERE number = {0}", tampered));
        var check = await world.AskAsync(db => NightChecks.AuditAsync(db, 5, default));
        Assert.Equal((6L, 5L, isFound), (check.From, check.Seen, check.Findings.Count > 0));
    }

    [Fact]
    public async Task Laws_are_told_in_words_and_a_broken_one_with_its_records()
    {
        await using var site = await new Site().ReadyAsync("accounts");
        using var system = await site.SignInAsync(Grant.For(Roles.System));
        Assert.Contains("还没检查过", await system.Http.PageAsync("/laws"));
        using (var sent = await system.Http.SendAsync("/laws", "check-laws")) Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var page = await system.Http.PageAsync("/laws");
        Assert.Contains("核查通过的人不是报完成的人", page);
        Assert.DoesNotContain("还没检查过", page);
        await site.AskAsync<AppDb, int>(db => db.Database.ExecuteSqlRawAsync("UPDATE role_grant SET granted_by_id = account_id"));
        using (var sent = await system.Http.SendAsync("/laws", "check-laws")) Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        page = await system.Http.PageAsync("/laws");
        Assert.Contains("给自己授了 system", page);
        Assert.Contains("<code>role_grant</code>", page);
    }
}
