using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.People.Accounts;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Points.Members;
using Wutong.Points.Staff;
using Wutong.Tests.World;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Points;

public sealed class MemberSearchTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Staff_find_members_of_their_area_by_the_beginning_of_a_name(DatabaseKind kind)
    {
        await using var world = await LedgerWorld.NewAsync(kind);
        var li = await JoinAsync(world, "李小红");
        for (var i = 0; i < 21; i++) await JoinAsync(world, $"王{(char)('甲' + i)}");
        await JoinAsync(world, "王小明", joins: false); // an account, no member
        var ming = await JoinAsync(world, "王小明");
        Assert.Equal([li], (await FindAsync(world, " 李 ", LedgerWorld.Keeper)).Members.Select(m => m.Id));
        Assert.Equal([ming], (await FindAsync(world, "王小", LedgerWorld.Keeper)).Members.Select(m => m.Id));
        var many = await FindAsync(world, "王", LedgerWorld.Keeper);
        Assert.Equal((20, true), (many.Members.Count, many.HasMore));
        Assert.Equal(many.Members.Select(m => m.Name).Order(StringComparer.Ordinal), many.Members.Select(m => m.Name)); // by name alone
        foreach (var nothing in (string?[])[null, " ", "小明", "%", "张"]) Assert.Empty((await FindAsync(world, nothing, LedgerWorld.Keeper)).Members);
        Assert.Empty((await FindAsync(world, "王", DoorWorld.PersonWith(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, "140213066000")))).Members); // another subdistrict
        Assert.Empty((await FindAsync(world, "王", LedgerWorld.Courier())).Members);
    }

    /// <summary>However many members there are: names by their index, in its order, and each member by its key.</summary>
    [Fact]
    public async Task A_search_reads_no_more_than_the_names_that_begin_so()
    {
        await using var world = await LedgerWorld.NewAsync(DatabaseKind.Sqlite);
        var plan = await world.AskAsync(db => QueryPlan.OfAsync(db, NamesOfAccounts.Beginning(db, "王", db.Set<MemberRow>().Where(m => m.StreetCode == LedgerWorld.Qingyuan.Street).Select(m => m.Id)).Take(21)));
        Assert.Contains("ix_account_display_name_id", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    private static async Task<Guid> JoinAsync(DoorWorld world, string name, bool joins = true)
    {
        var account = (await LedgerWorld.DoneAsync(world, new MakeAccount($"a{Guid.NewGuid():n}"[..20], name, null, "AA=="), Actor.Program("tests"))).RecordId;
        if (joins) await LedgerWorld.DoneAsync(world, new Enrol(account), LedgerWorld.Keeper);
        return account;
    }

    private static async Task<FoundMembers> FindAsync(DoorWorld world, string? typed, Actor reader)
    {
        await using var scope = world.Scopes.CreateAsyncScope();
        scope.ServiceProvider.ActAs(reader);
        return await scope.ServiceProvider.GetRequiredService<StaffPoints>().FindMembersAsync(typed, default);
    }
}
