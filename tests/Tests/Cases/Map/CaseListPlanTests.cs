using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Wutong.Cases;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Cases.Views;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Tests.Tasks;
using Wutong.Tests.World;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Cases.Map;

/// <summary>Every list of cases is paged along an index: what a page costs does not grow with the register.</summary>
public sealed class CaseListPlanTests
{
    private const string Street = "140213066000";
    private static readonly Guid Unit = Guid.NewGuid();

    private static readonly string[] Readers = ["district", "street", "community", "grid", "unit", "two-streets-and-a-unit"];

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Whoever_reads_and_whatever_is_asked_nothing_is_scanned_whole_and_nothing_sorted(DatabaseKind kind)
    {
        await using var world = await CaseWorld.NewAsync(kind);
        await world.DispatchedAsync(withPolice: true);
        var (faults, plans) = (new List<string>(), 0);
        foreach (var (reader, filter) in Readers.SelectMany(_ => Filters(), (r, f) => (r, f)))
            foreach (var page in (PageKey?[])[null, new(false, "20220923-K7QM2", "20220923-K7QM2"), new(true, "20220923-K7QM2", "20220923-K7QM2")])
                foreach (var plan in await PlansAsync(world, ReaderOf(reader), filter, page))
                {
                    plans++;
                    if (IsBad(kind, plan)) faults.Add($"{reader} {filter} {page}:\n{plan}");
                }
        foreach (var who in (Actor[])[world.Checker, world.Dispatcher, world.Tasks.Leader])
            foreach (var plan in await WaitingPlansAsync(world, who))
            {
                plans++;
                if (IsBad(kind, plan, maySort: true)) faults.Add($"waiting for {who.Grants[0].Role.Code}:\n{plan}");
            }
        Assert.True(faults.Count == 0, $"{faults.Count} of {plans} plans:\n{string.Join("\n\n", faults.Take(4))}");
        Assert.True(plans >= 6 * 39);
    }

    /// <summary>The test above sees a plan that is bad: the same rows by one question with an "or".</summary>
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task One_question_for_all_ways_would_be_seen(DatabaseKind kind)
    {
        await using var world = await CaseWorld.NewAsync(kind);
        var plan = await world.Door.AskAsync(db => PlanAsync(db, CaseReading.InReach(db, ReaderOf("unit"), world.Rights).OrderByDescending(c => c.Number).Take(51)));
        Assert.True(IsBad(kind, plan), plan);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_pages_one_after_another_are_the_list_and_backward_too(DatabaseKind kind)
    {
        await using var world = await CaseWorld.NewAsync(kind);
        var seed = Environment.TickCount;
        await new RandomCases(world, seed).RunAsync(140);
        var (now, seen) = (world.Door.Time.GetUtcNow().UtcDateTime, 0);
        foreach (var reader in (Actor[])[world.Checker, world.Sweeper, world.Officer, world.Grid, DoorWorld.PersonWith(Grant.ForArea(Roles.Community, AreaLevel.Community, TaskWorld.Community), Grant.ForUnit(Roles.Handler, world.Tasks.Police))])
            foreach (var (filter, level) in ((CaseFilter, AreaLevel?)[])[(new(), null), (new(IsOpen: true), null), (new(IsLate: true), null), (new(IsUrgent: true), null), (new(Kind: "litter"), null), (new(Area: TaskWorld.Community, Stage: CaseStage.Closed), AreaLevel.Community), (new(Unit: world.Tasks.Police), null)])
            {
                var plain = await world.Door.AskAsync(db =>
                {
                    var all = CaseWays.Narrowed(CaseReading.InReach(db, reader, world.Rights), filter, now);
                    if (filter.Unit is { } unit) all = all.Where(c => c.UnitId == unit);
                    if (filter.Area is { } area) all = CaseWays.In(all, level!.Value, area);
                    return all.OrderByDescending(c => c.Number).Select(c => c.Number).ToListAsync();
                });
                var forward = await WalkAsync(world, reader, filter, level, now, page => page.Next, null);
                Assert.True(plain.SequenceEqual(forward.Numbers), $"seed {seed}, {reader.Grants[0].Role.Code}, {filter}");
                var backward = await WalkAsync(world, reader, filter, level, now, page => page.Previous, new PageKey(true, "00000000-00000", "00000000-00000"));
                Assert.True(plain.SequenceEqual(backward.Numbers), $"backward: seed {seed}, {reader.Grants[0].Role.Code}, {filter}");
                seen += plain.Count;
            }
        Assert.True(seen > 50);
    }

    private static async Task<(List<string> Numbers, int Pages)> WalkAsync(CaseWorld world, Actor reader, CaseFilter filter, AreaLevel? level, DateTime now, Func<PageOf<CaseRow>, string?> next, PageKey? from)
    {
        var (numbers, key, pages, isBackward) = (new List<string>(), from, 0, from is not null);
        do
        {
            var page = await world.Door.AskAsync(async db =>
            {
                var rows = new List<CaseRow>();
                foreach (var way in CaseWays.Of(db, filter, level, reader.ReachOf(CasesPermissions.See, world.Rights), now, key)) rows.AddRange(await way.Take(8).ToListAsync());
                var merged = rows.DistinctBy(r => r.Id).OrderByDescending(r => r.Number, StringComparer.Ordinal);
                return PageKey.Page([.. (isBackward ? merged.Reverse() : merged).Take(8)], key, 7, r => (r.Number, r.Number));
            });
            numbers.InsertRange(isBackward ? 0 : numbers.Count, page.Items.Select(r => r.Number));
            key = PageKey.Parse(next(page));
        }
        while (key is not null && ++pages < 100);
        return (numbers, pages);
    }

    private static IEnumerable<CaseFilter> Filters()
    {
        yield return new();
        yield return new(IsOpen: true);
        yield return new(IsOpen: false);
        yield return new(IsLate: true);
        yield return new(IsUrgent: true);
        yield return new(Kind: "litter");
        yield return new(Kind: "litter", IsOpen: true);
        yield return new(Unit: Unit);
        yield return new(Area: Street);
        yield return new(Area: Street, Stage: CaseStage.Handling);
        yield return new(Area: Street, Kind: "litter", Unit: Unit);
        yield return new(Stage: CaseStage.Closed);
        yield return new(Stage: CaseStage.Reported);
        yield return new(From: new(2022, 9, 1), To: new(2022, 9, 30));
    }

    private static Actor ReaderOf(string name) => name switch
    {
        "district" => DoorWorld.PersonWith(Grant.ForArea(Roles.District, AreaLevel.District, "140213000000")),
        "street" => DoorWorld.PersonWith(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, Street)),
        "community" => DoorWorld.PersonWith(Grant.ForArea(Roles.Community, AreaLevel.Community, TaskWorld.Community)),
        "grid" => DoorWorld.PersonWith(Grant.ForArea(Roles.GridWorker, AreaLevel.Grid, TaskWorld.Community + "001")),
        "unit" => DoorWorld.PersonWith(Grant.ForUnit(Roles.Handler, Unit)),
        _ => DoorWorld.PersonWith(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, Street), Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, "140213050000"), Grant.ForUnit(Roles.Handler, Unit)),
    };

    private static Task<List<string>> PlansAsync(CaseWorld world, Actor reader, CaseFilter filter, PageKey? page) => world.Door.AskAsync(async db =>
    {
        var plans = new List<string>();
        foreach (var way in CaseWays.Of(db, filter, filter.Area is null ? null : AreaLevel.Subdistrict, reader.ReachOf(CasesPermissions.See, world.Rights), world.Door.Time.GetUtcNow().UtcDateTime, page))
            plans.Add(await PlanAsync(db, way.Take(51)));
        return plans;
    });

    /// <summary>What waits for a reader: the badge of every page. The few that are asked for or due again may be sorted.</summary>
    private static Task<List<string>> WaitingPlansAsync(CaseWorld world, Actor reader) => world.Door.AskAsync(async db =>
    {
        var plans = new List<string>();
        foreach (var rows in new CaseList(db, new CaseRouteTests.Reader(reader), world.Rights, null!, null!, world.Door.Time, null!).Waiting())
            plans.Add(await PlanAsync(db, rows.OrderBy(c => c.DueKey).ThenBy(c => c.Number).Take(51)));
        return plans;
    });

    private static async Task<string> PlanAsync(AppDb db, IQueryable<CaseRow> rows)
    {
        var isPostgres = db.Database.IsNpgsql();
        await db.Database.OpenConnectionAsync();
        // where an index can answer, one is then taken however few rows there are
        if (isPostgres) await db.Database.ExecuteSqlRawAsync("SET enable_seqscan = off; SET enable_sort = off; SET enable_bitmapscan = off; SET enable_hashjoin = off; SET enable_incremental_sort = off");
        await using DbCommand command = rows.CreateDbCommand();
        command.CommandText = (isPostgres ? "EXPLAIN " : "EXPLAIN QUERY PLAN ") + command.CommandText;
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(isPostgres ? 0 : 3));
        return string.Join('\n', lines);
    }

    private static bool IsBad(DatabaseKind kind, string plan, bool maySort = false)
    {
        if (maySort && plan.Contains("ix_case_file_needs_command", StringComparison.Ordinal)) return false; // all of it, and it holds only what is asked for
        var lines = plan.Split('\n').Select(l => l.Trim()).ToList();
        if (kind == DatabaseKind.Sqlite) return lines.Exists(l => l.StartsWith("SCAN ", StringComparison.Ordinal) || (l.Contains("TEMP B-TREE", StringComparison.Ordinal) && !maySort) || l.Contains("USING INDEX ix_case_file_district_code_number", StringComparison.Ordinal) && maySort);
        return plan.Contains("Seq Scan", StringComparison.Ordinal) || (plan.Contains("Sort", StringComparison.Ordinal) && !maySort)
            || lines.Index().Any(l => l.Item.Contains(" on case_file", StringComparison.Ordinal) && !(l.Index + 1 < lines.Count && lines[l.Index + 1].StartsWith("Index Cond", StringComparison.Ordinal)));
    }
}
