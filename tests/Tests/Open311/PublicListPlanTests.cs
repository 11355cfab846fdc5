using Wutong.Cases;
using Wutong.Cases.Following;
using Wutong.Cases.Others;
using Wutong.Cases.Public;
using Wutong.Platform.Data;
using Wutong.Tests.World;

namespace Wutong.Tests.Open311;

/// <summary>Every list other systems read is a walk along an index, and none sorts all there is.</summary>
[Collection(Open311Collection.Name)]
public sealed class PublicListPlanTests(BothWorlds worlds)
{
    private static readonly DateTime From = new(2022, 9, 1, 0, 0, 0, DateTimeKind.Utc), Until = new(2022, 9, 30, 0, 0, 0, DateTimeKind.Utc);
    private static readonly PublicCaseFilter All = new(null, null, null, From, Until, null, null, null, 0, 1000);

    [Fact]
    public async Task Each_list_walks_its_index()
    {
        await HasAsync("ix_case_file_public_reported", db => OpenCases.Ordered(db, All));
        await HasAsync("ix_case_file_public_reported", db => OpenCases.Ordered(db, All with { IsOver = false }));
        await HasAsync("ix_case_file_public_kind_reported", db => OpenCases.Ordered(db, All with { Kinds = ["lamp"] }));
        await HasAsync("ix_case_file_public_changed", db => OpenCases.Ordered(db, All with { FromUtc = null, UntilUtc = null, ChangedFromUtc = From, ChangedUntilUtc = Until }));
        await HasAsync("ix_case_file_number", db => OpenCases.Ordered(db, All with { Numbers = ["20220923-AAAAA", "20220923-AAAAB"] }), maySort: true); // at most a thousand
        await HasAsync("ix_case_event_happened_at_utc", db => OpenCases.Since(db, new(From, Until, null, 0, 1000)), maySort: true); // of equal times
        await HasAsync("ix_case_file_published", db => PublicCases.Of(db).Where(AreaNews.Opened(From, Until)));
        await HasAsync("ix_case_file_public_changed", db => PublicCases.Of(db).Where(AreaNews.Solved(From, Until)));
        await HasAsync("ix_case_follow_area_code_account_id", db => AreaNewsMaking.Followed(db, "1").Take(AreaNewsMaking.AreasAtOnce));
        await HasAsync("ix_case_file_published", db => OpenCases.Earlier(db, new(From, Until, null, 0, 1000)), maySort: true);
    }

    private async Task HasAsync<T>(string index, Func<AppDb, IQueryable<T>> query, bool maySort = false)
    {
        var world = await worlds.OnAsync(DatabaseKind.Sqlite);
        var plan = await world.Site.AskAsync<AppDb, string>(db => QueryPlan.OfAsync(db, query(db)));
        Assert.True(plan.Contains(index, StringComparison.Ordinal), $"{index} was expected in:\n{plan}");
        if (!maySort) Assert.DoesNotContain("USE TEMP B-TREE FOR ORDER BY", plan);
    }
}
