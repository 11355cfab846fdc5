using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Laws;
using Wutong.Platform.Lists;
using Wutong.Platform.Scoring;
using Wutong.Platform.Writing;
using Wutong.Tests.World;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Scoring;

public sealed class ScoreBookTests
{
    private static readonly ScoreSubject Essay = new("essay", "E1");
    private static readonly Place Here = new("140213000000", "140213066000");

    private sealed record Judge(Guid Who, Guid Version, Dictionary<string, int> Marks, Guid? Corrects = null) : ICommand;

    private sealed record Conflict(Guid Who) : ICommand;

    private sealed class JudgeHandler(IScoreBook book) : Handler<Judge>
    {
        public override Permission Needs => DoorWorld.Note;
        public override Target TargetOf(Judge command, IWrite write) => new(Here);
        public override Answer Run(Judge command, IWrite write) => command.Corrects is { } sheet
            ? book.Correct(sheet, command.Marks, write) : book.Give(Essay, command.Who, command.Version, command.Marks, Here, write.Now, write);
    }

    private sealed class ConflictHandler(IScoreBook book) : Handler<Conflict>
    {
        public override Permission Needs => DoorWorld.Note;
        public override Target TargetOf(Conflict command, IWrite write) => new(Here);

        public override Answer Run(Conflict command, IWrite write)
        {
            book.NameConflict(Essay, command.Who, "是作者的老师", write);
            return new Answer.Done("score-conflict", command.Who);
        }
    }

    private static Task<DoorWorld> WorldAsync(DatabaseKind kind) => DoorWorld.NewAsync(kind, s => s.AddCommand<Judge, JudgeHandler>("test.judge").AddCommand<Conflict, ConflictHandler>("test.conflict"));

    private static async Task<Guid> ChecklistAsync(DoorWorld world, bool publish = true)
    {
        var keeper = DoorWorld.PersonWith(Grant.For(Roles.System));
        Assert.IsType<Answer.Done>(await world.RunAsync(new CreateList("essay-rubric", "征文评分表", "Essay rubric"), keeper));
        var added = Assert.IsType<Answer.Done>(await world.RunAsync(new AddListVersion("essay-rubric", "示例", "sample", [new("a", "内容", "Content", Weight: 60, MostMarks: 10), new("b", "文字", "Style", Weight: 40, MostMarks: 10)]), keeper));
        if (publish) Assert.IsType<Answer.Done>(await world.RunAsync(new PublishListVersion(added.RecordId, new(2022, 9, 1)), keeper));
        return added.RecordId;
    }

    private static Dictionary<string, int> Marks(int a, int b) => new() { ["a"] = a, ["b"] = b };

    private static async Task<T> AskAsync<TService, T>(DoorWorld world, Func<TService, Task<T>> ask) where TService : notnull
    {
        await using var scope = world.Scopes.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Sheets_are_given_once_corrected_by_new_ones_and_conflicted_judges_are_out(DatabaseKind kind)
    {
        await using var world = await WorldAsync(kind);
        var version = await ChecklistAsync(world);
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        var first = Assert.IsType<Answer.Done>(await world.RunAsync(new Judge(one, version, Marks(10, 10))));
        Assert.Equal("scoring.scored-before", Assert.IsType<Answer.Refused>(await world.RunAsync(new Judge(one, version, Marks(1, 1)))).Rule);
        Assert.IsType<Answer.Done>(await world.RunAsync(new Judge(two, version, Marks(5, 5))));
        world.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<Answer.Done>(await world.RunAsync(new Judge(one, version, Marks(8, 8), first.RecordId)));
        Assert.Equal("scoring.corrected-before", Assert.IsType<Answer.Refused>(await world.RunAsync(new Judge(one, version, Marks(9, 9), first.RecordId))).Rule);
        Assert.Equal(3, await world.RowsAsync("score_sheet")); // the wrong one is still there to be seen
        Assert.Equal(65m, (await AskAsync<IScores, ScoreResult?>(world, s => s.ResultAsync(Essay, version, ScoreMethod.Mean, default)))!.Score);

        world.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<Answer.Done>(await world.RunAsync(new Conflict(two)));
        Assert.Equal(80m, (await AskAsync<IScores, ScoreResult?>(world, s => s.ResultAsync(Essay, version, ScoreMethod.Mean, default)))!.Score);
        var three = Guid.NewGuid();
        Assert.IsType<Answer.Done>(await world.RunAsync(new Conflict(three)));
        Assert.Equal("scoring.conflict", Assert.IsType<Answer.Refused>(await world.RunAsync(new Judge(three, version, Marks(1, 1)))).Rule);
        Assert.Empty(await BrokenAsync(world));
    }

    [Theory, InlineData("marks.a", 11, 1), InlineData("marks.a", -1, 1), InlineData("marks.b", 1, 99)]
    public async Task A_mark_outside_its_scale_is_refused_by_name(string field, int a, int b)
    {
        await using var world = await WorldAsync(DatabaseKind.Sqlite);
        var version = await ChecklistAsync(world);
        Assert.Equal(field, (await Assert.ThrowsAsync<BadInputException>(() => world.RunAsync(new Judge(Guid.NewGuid(), version, Marks(a, b))))).Field);
        await Assert.ThrowsAsync<BadInputException>(() => world.RunAsync(new Judge(Guid.NewGuid(), version, new() { ["a"] = 1 })));
        await Assert.ThrowsAsync<BadInputException>(() => world.RunAsync(new Judge(Guid.NewGuid(), version, new() { ["a"] = 1, ["b"] = 1, ["c"] = 1 })));
        Assert.Equal(0, await world.RowsAsync("score_sheet"));
    }

    [Fact]
    public async Task A_draft_is_no_checklist_to_score_by()
    {
        await using var world = await WorldAsync(DatabaseKind.Sqlite);
        var draft = await ChecklistAsync(world, publish: false);
        Assert.Equal("scoring.no-checklist", Assert.IsType<Answer.Refused>(await world.RunAsync(new Judge(Guid.NewGuid(), draft, Marks(1, 1)))).Rule);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Each_law_names_what_somebody_broke_behind_the_door(DatabaseKind kind)
    {
        await using var world = await WorldAsync(kind);
        var version = await ChecklistAsync(world);
        var judge = Guid.NewGuid();
        Assert.IsType<Answer.Done>(await world.RunAsync(new Judge(judge, version, Marks(1, 2))));
        await world.SqlAsync("UPDATE score_mark SET marks = 11 WHERE item_code = 'a'");
        Assert.Equal(["scoring.marks-are-whole"], await BrokenAsync(world));
        await world.SqlAsync("UPDATE score_mark SET marks = 1 WHERE item_code = 'a'");
        await world.SqlAsync("UPDATE named_list_version SET published_at_utc = NULL");
        Assert.Equal(["scoring.uses-a-published-version"], await BrokenAsync(world));
        await world.SqlAsync("UPDATE named_list_version SET published_at_utc = '2022-09-01 00:00:00'");
        Assert.IsType<Answer.Done>(await world.RunAsync(new Conflict(judge)));
        await world.SqlAsync("UPDATE score_conflict SET named_at_utc = '2022-01-01 00:00:00'");
        Assert.Equal(["scoring.no-conflicted-judge"], await BrokenAsync(world));
    }

    private sealed record Step(int Who, int A, int B, bool Corrects, bool NamesConflict);

    private static readonly Gen<Step> AnyStep = Gen.Select(Gen.Int[0, 4], Gen.Int[-1, 11], Gen.Int[0, 10], Gen.Bool, Gen.Int[0, 9].Select(i => i == 0), (who, a, b, corrects, conflict) => new Step(who, a, b, corrects, conflict));

    /// <summary>Beside a plain book: who has given what last, and who is out.</summary>
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Whatever_judges_do_the_sum_is_that_of_their_last_sheets_and_no_law_is_broken(DatabaseKind kind) => await AnyStep.Array[60].SampleAsync(async steps =>
    {
        await using var world = await WorldAsync(kind);
        var (version, judges) = (await ChecklistAsync(world), Enumerable.Range(0, 5).Select(_ => Guid.NewGuid()).ToList());
        var (last, scores, areOut) = (new Dictionary<int, Guid>(), new Dictionary<int, decimal>(), new HashSet<int>());
        foreach (var step in steps)
        {
            world.Time.Advance(TimeSpan.FromSeconds(1));
            var (has, who) = (last.TryGetValue(step.Who, out var sheet), judges[step.Who]);
            if (step.NamesConflict)
            {
                Assert.IsType<Answer.Done>(await world.RunAsync(new Conflict(who)));
                areOut.Add(step.Who);
                continue;
            }
            var judge = new Judge(who, version, Marks(step.A, step.B), step.Corrects && has ? sheet : null);
            if (step.A is < 0 or > 10)
            {
                Assert.True(await IsNotTakenAsync(world, judge));
                continue;
            }
            var answer = await world.RunAsync(judge);
            if (answer is Answer.Done done) (last[step.Who], scores[step.Who]) = (done.RecordId, 60m * step.A / 10 + 40m * step.B / 10);
            Assert.Equal(!areOut.Contains(step.Who) && has == judge.Corrects.HasValue, answer is Answer.Done);
        }
        var counted = scores.Where(s => !areOut.Contains(s.Key)).Select(s => s.Value).ToList();
        var result = await AskAsync<IScores, ScoreResult?>(world, s => s.ResultAsync(Essay, version, ScoreMethod.Mean, default));
        Assert.Equal(counted.Count == 0 ? null : decimal.Round(counted.Average(), 2, MidpointRounding.AwayFromZero), result?.Score);
        Assert.Empty(await BrokenAsync(world));
    }, iter: 2, threads: 1);

    private static async Task<bool> IsNotTakenAsync(DoorWorld world, Judge judge)
    {
        try { return await world.RunAsync(judge) is not Answer.Done; }
        catch (BadInputException) { return true; }
    }

    private static async Task<IReadOnlyList<string>> BrokenAsync(DoorWorld world)
    {
        await using var scope = world.Scopes.CreateAsyncScope();
        return [.. (await new LawBook(scope.ServiceProvider.GetServices<Law>(), scope.ServiceProvider.GetRequiredService<AppDb>()).CheckAsync(default)).Where(c => c.Breaches.Count > 0).Select(c => c.Law.Code)];
    }
}
