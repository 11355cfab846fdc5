using Microsoft.EntityFrameworkCore;
using Wutong.Essays.Awards;
using Wutong.Essays.Calls;
using Wutong.Essays.Entries;
using Wutong.Essays.Judging;
using Wutong.Essays.Measures;
using Wutong.Essays.Series;
using Wutong.People.Me;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Laws;
using Wutong.Platform.Writing;
using Wutong.Tests.Tasks;
using Wutong.Tests.World;

namespace Wutong.Tests.Essays;

public sealed class EssayTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_contest_runs_from_its_call_to_the_series(DatabaseKind kind)
    {
        await using var world = await EssayWorld.NewAsync(kind);
        var author = await world.AccountAsync("author");
        var (first, second, third, gone) = (await world.SubmitAsync(author), await world.SubmitAsync(EssayWorld.Somebody(), "早班车"), await world.SubmitAsync(EssayWorld.Somebody(), "便条", consents: false), await world.SubmitAsync(EssayWorld.Somebody()));
        var own = await world.SubmitAsync(world.Judges[2], "评委自己的");
        await world.MustAsync(new ChangeEntry(first, new("路灯下", EssayWorld.Text + "换人了。", "灯火", true)), author);
        await world.MustAsync(new WithdrawEntry(gone), (await world.EntryAsync(gone)) is var e ? new(e.AuthorId, ActorKind.Person, "x", []) : author);
        await world.JudgingAsync(judges: 3);
        Assert.Equal([1, 2, 3, 4], (await world.Door.AskAsync(db => db.Set<EntryRow>().Where(e => e.Blind != null).Select(e => e.Blind!.Value).ToListAsync())).Order());
        Assert.IsType<Answer.Missing>(await world.Door.RunAsync(new ScoreEssay(world.Call, await world.BlindAsync(own), EssayWorld.Marks(10)), world.Judges[2])); // their own is not there for them

        await world.ScoreAsync(first, 9, 8);
        await world.ScoreAsync(second, 8, 9);
        await world.ScoreAsync(third, 7, 7);
        Assert.Equal("essays.not-all-judged", await world.RefusedAsync(new DecideAwards(world.Call, [])));
        await world.ScoreAsync(own, 6, 6);
        Assert.Equal((8500L, 8500L, 2), ((await world.EntryAsync(first)).ScoreHundredths, (await world.EntryAsync(second)).ScoreHundredths, (await world.EntryAsync(first)).Sheets)); // a tie
        await world.MustAsync(new ScoreEssay(world.Call, await world.BlindAsync(first), EssayWorld.Marks(10)), world.Judges[0]); // corrected
        Assert.Equal(9000L, (await world.EntryAsync(first)).ScoreHundredths);
        Assert.Equal(4, await world.FigureAsync("judged"));

        await world.MustAsync(new NameConflict(world.Call, await world.BlindAsync(third), "是我的邻居"), world.Judges[0]);
        Assert.Equal((1, 7000L, 3L), ((await world.EntryAsync(third)).Sheets, (await world.EntryAsync(third)).ScoreHundredths, await world.FigureAsync("judged")));
        Assert.IsType<Answer.Missing>(await world.Door.RunAsync(new ScoreEssay(world.Call, await world.BlindAsync(third), EssayWorld.Marks(7)), world.Judges[0]));
        await world.MustAsync(new ScoreEssay(world.Call, await world.BlindAsync(third), EssayWorld.Marks(8)), world.Judges[2]);
        await world.MustAsync(new ExcludeJudge(second, world.Judges[2].Id, "同一单位"));
        Assert.IsType<Answer.Missing>(await world.Door.RunAsync(new ScoreEssay(world.Call, await world.BlindAsync(second), EssayWorld.Marks(7)), world.Judges[2]));
        Assert.Equal(4, await world.FigureAsync("judged"));

        Assert.Equal("essays.reason-needed", await world.RefusedAsync(new DecideAwards(world.Call, [new(second, 1), new(first, 2)])));
        Assert.Equal("awards", (await Assert.ThrowsAsync<BadInputException>(() => world.Door.RunAsync(new DecideAwards(world.Call, [new(second, 1), new(first, 1)]), world.Editor))).Field);
        await world.MustAsync(new DecideAwards(world.Call, [new(first, 1), new(second, 2), new(third, 2)]));
        Assert.Equal("essays.no-consent", await world.RefusedAsync(new PublishWork(third)));
        Assert.Equal("essays.no-award", await world.RefusedAsync(new PublishWork(own)));
        Assert.Equal("1", await world.MustAsync(new PublishWork(first)));
        Assert.Equal("essays.published", await world.RefusedAsync(new PublishWork(first)));
        Assert.Equal("essays.published", await world.RefusedAsync(new SetConsent(first, false), author));
        Assert.Equal("2", await world.MustAsync(new PublishWork(second)));
        Assert.Equal("essays.words-changed", await world.RefusedAsync(new LayOutWork(1, "别的话")));
        Assert.Equal("essays.quote-not-in-text", await world.RefusedAsync(new LayOutWork(1, EssayWorld.Text + "换人了。", "没有这句")));
        await world.MustAsync(new LayOutWork(1, EssayWorld.Text + "\n换人了。", "看的是天色"));
        Assert.Equal((4L, 3L, 2L), (await world.FigureAsync("entries"), await world.FigureAsync("awards"), await world.FigureAsync("works")));
        await world.MustAsync(new TakeBackWork(2, "作者要求"));
        Assert.Equal("essays.taken-back", await world.RefusedAsync(new TakeBackWork(2, "再撤")));
        Assert.Equal(1, await world.FigureAsync("works"));

        await world.MustAsync(new EraseMe(), author);
        var work = await world.Door.AskAsync(db => db.Set<WorkRow>().AsNoTracking().SingleAsync(w => w.Number == 1));
        Assert.Equal(("", "", "作者已注销账号"), (work.Text, work.Byline, work.WithdrawnNote));
        Assert.Equal(("", "", null), (await world.EntryAsync(first)) is var left ? (left.Title, left.Text, left.Byline) : default);
        Assert.Empty(await world.BrokenAsync([.. world.Door.All<Law>()]));
    }

    [Fact]
    public async Task What_is_not_one_s_to_do_or_not_in_its_time_is_refused()
    {
        await using var world = await EssayWorld.NewAsync(DatabaseKind.Sqlite);
        var author = EssayWorld.Somebody();
        foreach (var (field, draft) in ((string, EntryDraft)[])[("text", new("短", "只有几个字，八个字")), ("text", new("长", new string('长', 61))), ("title", new(" ", EssayWorld.Text)), ("byline", new("没有署名", EssayWorld.Text, null, true))])
            Assert.Equal(field, (await Assert.ThrowsAsync<BadInputException>(() => world.Door.RunAsync(new SubmitEntry(world.Call, draft), author))).Field);
        Assert.Contains("现在 61 字", (await Assert.ThrowsAsync<BadInputException>(() => world.Door.RunAsync(new SubmitEntry(world.Call, new("长", new string('长', 61))), author))).Chinese, StringComparison.Ordinal);
        Assert.IsType<Answer.Denied>(await world.Door.RunAsync(new SubmitEntry(world.Call, new("路灯", EssayWorld.Text)), Actor.Visitor));
        var entry = await world.SubmitAsync(author);
        await world.SubmitAsync(author);
        Assert.Equal("essays.too-many", await world.RefusedAsync(new SubmitEntry(world.Call, new("路灯", EssayWorld.Text)), author));
        foreach (var command in (ICommand[])[new ChangeEntry(entry, new("路灯", EssayWorld.Text)), new WithdrawEntry(entry), new SetConsent(entry, false)])
            foreach (var stranger in (Actor[])[world.Editor, EssayWorld.Somebody(), Actor.Visitor]) Assert.IsType<Answer.Denied>(await world.Door.RunAsync(command, stranger));
        foreach (var command in (ICommand[])[new MakeCall(TaskWorld.District, EssayWorld.Draft(new(2022, 9, 20))), new ExtendCall(world.Call, new(2022, 10, 9)), new NameJudge(world.Call, author.Id), new StartJudging(world.Call), new ExcludeJudge(entry, author.Id, "同一单位"), new DecideAwards(world.Call, []), new PublishWork(entry)])
            foreach (var stranger in (Actor[])[world.Elsewhere, author, Actor.Visitor]) Assert.IsType<Answer.Denied>(await world.Door.RunAsync(command, stranger));
        Assert.Equal("essays.not-a-draft", await world.RefusedAsync(new ChangeCall(world.Call, EssayWorld.Draft(new(2022, 9, 20)))));
        Assert.Equal("essays.judge-self", await world.RefusedAsync(new NameJudge(world.Call, world.Editor.Id)));
        Assert.Equal("essays.not-closed", await world.RefusedAsync(new StartJudging(world.Call)));
        world.Door.Time.SetUtcNow(new(2022, 10, 1, 2, 0, 0, TimeSpan.Zero));
        foreach (var late in (ICommand[])[new SubmitEntry(world.Call, new("路灯", EssayWorld.Text)), new ChangeEntry(entry, new("路灯", EssayWorld.Text)), new WithdrawEntry(entry)]) Assert.Equal("essays.not-open", await world.RefusedAsync(late, author));
        await world.MustAsync(new SetConsent(entry, false), author); // until it is published
        Assert.Equal("essays.too-few-judges", await world.RefusedAsync(new StartJudging(world.Call)));
        await world.MustAsync(new NameJudge(world.Call, world.Judges[2].Id));
        await world.MustAsync(new DropJudge(world.Call, world.Judges[2].Id));
        await world.JudgingAsync();
        Assert.IsType<Answer.Denied>(await world.Door.RunAsync(new ScoreEssay(world.Call, 1, EssayWorld.Marks(7)), author));
        Assert.StartsWith("marks.", (await Assert.ThrowsAsync<BadInputException>(() => world.Door.RunAsync(new ScoreEssay(world.Call, 1, EssayWorld.Marks(11)), world.Judges[0]))).Field, StringComparison.Ordinal);
        await world.ScoreAsync(entry, 7);
        Assert.Equal("essays.judge-has-scored", await world.RefusedAsync(new DropJudge(world.Call, world.Judges[0].Id)));

        var both = world.Editor with { Id = world.Judges[0].Id }; // an editor who was made a judge has no hand in it
        foreach (var command in (ICommand[])[new ExcludeJudge(entry, world.Judges[1].Id, "同一单位"), new DecideAwards(world.Call, []), new PublishWork(entry)]) Assert.Equal("essays.judges-do-not-run", await world.RefusedAsync(command, both));
        Assert.Empty(await world.BrokenAsync());
    }

    /// <summary>In one world, one after the other: none spoils a later one.</summary>
    private static readonly (string Law, string Sql)[] Broken =
    [
        ("essays.published-has-consent", "UPDATE essay_entry SET consents = (1 = 0) WHERE grade = 1"),
        ("essays.series-has-no-gap", "UPDATE essay_work SET number = 3"),
        ("essays.awards-within-their-number", "UPDATE essay_grade SET places = 0 WHERE ordinal = 1"),
        ("essays.no-judge-scores-their-own", "UPDATE essay_entry SET author_id = (SELECT judge_id FROM essay_review WHERE essay_review.entry_id = essay_entry.id LIMIT 1)"),
        ("essays.awarded-was-judged", "UPDATE essay_call SET judges_needed = 9"),
        ("essays.sheets-are-counted", "DELETE FROM essay_review"),
        ("essays.event-has-its-entry", "DELETE FROM essay_entry"),
    ];

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_law_broken_behind_the_doors_back_names_the_record(DatabaseKind kind)
    {
        Assert.Equal(EssayLaws.All.Select(l => l.Code).Order(StringComparer.Ordinal), Broken.Select(b => b.Law).Order(StringComparer.Ordinal));
        await using var world = await EssayWorld.NewAsync(kind);
        var entry = await world.SubmitAsync(EssayWorld.Somebody());
        await world.JudgingAsync();
        await world.ScoreAsync(entry, 8, 8);
        await world.MustAsync(new DecideAwards(world.Call, [new(entry, 1)]));
        await world.MustAsync(new PublishWork(entry));
        Assert.Empty(await world.BrokenAsync());
        foreach (var (law, sql) in Broken)
        {
            var alone = EssayLaws.All.Where(l => l.Code == law).ToList();
            Assert.Empty(await world.BrokenAsync(alone));
            await world.Door.SqlAsync(sql);
            Assert.NotEmpty(await world.BrokenAsync(alone));
        }
    }
}
