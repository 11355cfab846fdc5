using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Tests.World;

namespace Wutong.Tests.Writing;

public sealed class DoorTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_was_done_is_there_with_its_audit_its_key_and_its_message(DatabaseKind kind)
    {
        await using var world = await DoorWorld.NewAsync(kind);
        var done = Assert.IsType<Answer.Done>(await world.RunAsync(new WriteNote("a"), key: "key-00000001"));
        Assert.False(done.WasBefore);
        Assert.Equal((1L, 1L, 1L, 1L), (await world.NotesAsync(), await world.RowsAsync("audit"), await world.RowsAsync("command_key"), await world.RowsAsync("outbox")));
        var audit = await world.AskAsync(db => db.Set<Platform.Audit.AuditRow>().SingleAsync());
        Assert.Equal(("test.note", "test_note", done.Id, "140213066012", DoorWorld.Clerk.Id), (audit.Command, audit.Kind, audit.RecordId, audit.AreaCode, audit.ActorId));
        Assert.Equal($"test_note/{done.Id}~text", audit.Changes);
        Assert.Equal(world.Time.GetUtcNow().UtcDateTime, audit.AtUtc);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_same_key_does_it_once_and_another_body_is_refused(DatabaseKind kind)
    {
        await using var world = await DoorWorld.NewAsync(kind);
        var first = Assert.IsType<Answer.Done>(await world.RunAsync(new WriteNote("a"), key: "key-00000001"));
        Assert.Equal(first with { WasBefore = true }, await world.RunAsync(new WriteNote("a"), key: "key-00000001"));
        Assert.Equal(new Answer.KeyUsed(first.Kind, first.Id), await world.RunAsync(new WriteNote("b"), key: "key-00000001"));
        var stranger = DoorWorld.PersonWith([.. DoorWorld.Clerk.Grants]);
        Assert.NotEqual(first.Id, Assert.IsType<Answer.Done>(await world.RunAsync(new WriteNote("a"), stranger, "key-00000001")).Id); // a key is its owner's
        Assert.Equal((2L, 2L), (await world.NotesAsync(), await world.RowsAsync("audit")));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Fifty_callers_with_one_key_on_two_programs_have_one_effect(DatabaseKind kind)
    {
        await using var one = await DoorWorld.NewAsync(kind);
        await using var two = one.Another();
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => (i % 2 == 0 ? one : two).RunAsync(new WriteNote("a"), key: "key-00000001"))));
        Assert.Equal(1, answers.Count(a => a is Answer.Done { WasBefore: false }));
        Assert.Single(answers.Select(a => Assert.IsType<Answer.Done>(a).Id).Distinct());
        Assert.Equal((1L, 1L), (await one.NotesAsync(), await one.RowsAsync("audit")));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Commands_side_by_side_are_as_if_one_after_another(DatabaseKind kind)
    {
        await using var one = await DoorWorld.NewAsync(kind);
        await using var two = one.Another();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => (i % 2 == 0 ? one : two).RunAsync(new CountUp()))));
        Assert.Equal(200, await one.CounterAsync());
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_was_refused_or_broke_leaves_no_trace_among_those_that_were_done(DatabaseKind kind)
    {
        await using var world = await DoorWorld.NewAsync(kind);
        var work = Enumerable.Range(0, 60).Select(i => Task.Run(async () =>
        {
            try { return await world.RunAsync(new WriteNote((i % 3) switch { 0 => "refuse", 1 => "throw", _ => "keep" }), key: $"key-{i:00000000}"); }
            catch (InvalidOperationException e) { return new Answer.Refused("threw", e.Message, e.Message); }
        }));
        var answers = await Task.WhenAll(work);
        Assert.Equal(20, answers.Count(a => a is Answer.Done));
        Assert.Equal(20, answers.Count(a => a is Answer.Refused { Rule: "test.no" }));
        Assert.Equal(20, answers.Count(a => a is Answer.Refused { English: "the handler broke" }));
        Assert.Equal((20L, 20L, 20L, 20L), (await world.NotesAsync(), await world.RowsAsync("audit"), await world.RowsAsync("command_key"), await world.RowsAsync("outbox")));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_refusal_is_not_remembered(DatabaseKind kind)
    {
        await using var world = await DoorWorld.NewAsync(kind);
        Assert.IsType<Answer.Refused>(await world.RunAsync(new WriteNote("refuse"), key: "key-00000001"));
        Assert.IsType<Answer.Done>(await world.RunAsync(new WriteNote("allow"), key: "key-00000001"));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_made_up_number_that_was_taken_is_made_up_again(DatabaseKind kind)
    {
        await using var world = await DoorWorld.NewAsync(kind);
        await world.SqlAsync("CREATE UNIQUE INDEX ix_test_note_text ON test_note (text)");
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Task.Run(() => world.RunAsync(new DrawNumber()))));
        Assert.All(answers, a => Assert.IsType<Answer.Done>(a)); // 60 of 256: some pair meets in all but one of a thousand runs
        Assert.Equal((60L, 60L), (await world.NotesAsync(), await world.RowsAsync("audit")));
    }

    [Fact]
    public async Task Who_has_no_permission_or_not_for_this_area_is_denied()
    {
        await using var world = await DoorWorld.NewAsync(DatabaseKind.Sqlite);
        Assert.Equal(new Answer.Denied(IsVisitor: true), await world.RunAsync(new WriteNote("a"), Actor.Visitor));
        Assert.Equal(new Answer.Denied(false), await world.RunAsync(new WriteNote("a"), DoorWorld.PersonWith()));
        Assert.Equal(new Answer.Denied(false), await world.RunAsync(new WriteNote("a"), DoorWorld.PersonWith(Grant.For(Roles.System), Grant.ForArea(Roles.Checker, AreaLevel.Subdistrict, "140213066000"))));
        Assert.Equal(new Answer.Denied(false), await world.RunAsync(new WriteNote("a", "140213050001")));
        Assert.IsType<Answer.Missing>(await world.RunAsync(new WriteNote("a", "nowhere")));
        Assert.IsType<Answer.Done>(await world.RunAsync(new WriteNote("a"), Actor.Program("job")));
        Assert.Equal(1, await world.NotesAsync());
    }

    [Fact]
    public async Task A_command_that_ends_the_writers_transaction_takes_nobody_with_it()
    {
        await using var world = await DoorWorld.NewAsync(DatabaseKind.Sqlite);
        await world.SqlAsync("INSERT INTO test_note (id, text) VALUES ('same', 'before')");
        var work = Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
        {
            if (i % 10 != 5) return await world.RunAsync(new WriteNote("keep"));
            await Assert.ThrowsAnyAsync<Exception>(() => world.RunAsync(new BreakOff()));
            return null;
        }));
        var answers = await Task.WhenAll(work);
        Assert.Equal(36, answers.Count(a => a is Answer.Done));
        Assert.Equal(37, await world.NotesAsync());
        Assert.Equal(36, await world.RowsAsync("audit"));
    }

    [Fact]
    public async Task Nothing_saves_but_the_door()
    {
        await using var world = await DoorWorld.NewAsync(DatabaseKind.Sqlite);
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.AskAsync(db => db.SaveChangesAsync()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.AskAsync(db => Task.FromResult(db.SaveChanges())));
    }

    [Fact]
    public async Task A_statement_that_would_end_the_transaction_is_not_taken()
    {
        await using var world = await DoorWorld.NewAsync(DatabaseKind.Sqlite);
        var done = world.RunAsync(new WriteNote("a"));
        Assert.IsType<Answer.Done>(await done);
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=:memory:");
        Assert.Throws<ArgumentException>(() => new HotStatement(connection, "INSERT OR ROLLBACK INTO x VALUES (1)"));
        Assert.Throws<ArgumentException>(() => new HotStatement(connection, "commit"));
    }

    [Fact]
    public async Task A_trace_has_a_span_for_each_command_with_its_outcome()
    {
        var spans = new System.Collections.Concurrent.ConcurrentBag<string>();
        using var root = new Activity("test").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == DoorMeter.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => { if (span.TraceId == root.TraceId) spans.Add($"{span.DisplayName} {span.GetTagItem("outcome")}"); },
        };
        ActivitySource.AddActivityListener(listener);
        await using var world = await DoorWorld.NewAsync(DatabaseKind.Sqlite);
        await world.RunAsync(new WriteNote("a"));
        await world.RunAsync(new WriteNote("refuse"));
        await world.RunAsync(new WriteNote("a"), Actor.Visitor);
        Assert.Equal(["door test.note denied", "door test.note done", "door test.note refused"], spans.Order(StringComparer.Ordinal));
    }
}
