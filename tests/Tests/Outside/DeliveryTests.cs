using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Outside;
using Wutong.Platform.Outside.Deliveries;
using Wutong.Platform.Outside.Pace;
using Wutong.Platform.Writing;
using Wutong.Platform.Writing.Outbox;
using Wutong.Tests.World;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Outside;

public sealed class DeliveryTests
{
    private static readonly Actor Node = Actor.Program(Sending.BellName);
    private static readonly OutsideReason Down = new("http-503", "暂时不行", "Not now");

    private static string NoteOf(Received received) => JsonNode.Parse(received.Body)!["record"]!["id"]!.GetValue<string>();

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_receiver_gets_each_message_once_in_order_and_only_what_it_asked_for(DatabaseKind kind)
    {
        await using var listener = await Listener.AnsweringAsync(204);
        await using var world = await DeliveryWorld.NewAsync(kind);
        await world.NoteAsync("before");
        world.Door.Time.Advance(TimeSpan.FromSeconds(1));
        await world.SubscribeAsync(listener.Address + "/all");
        await world.SubscribeAsync(listener.Address + "/other", topics: "task.give");
        await world.SubscribeAsync(listener.Address + "/elsewhere", area: "140213050000");
        await world.SubscribeAsync(listener.Address + "/here", topics: "test.noted", area: "140213066000");
        var notes = Enumerable.Range(1, 7).Select(i => $"n{i}").ToArray();
        await world.NoteAsync(notes[..4]);
        await world.TellAsync();
        await world.NoteAsync(notes[4..]);
        await world.TellAsync();
        await world.TellAsync(); // nothing new

        Assert.Equal(notes, listener.Received.Where(r => r.Path == "/all").Select(NoteOf));
        Assert.Equal(notes, listener.Received.Where(r => r.Path == "/here").Select(NoteOf));
        Assert.Equal(14, listener.Received.Count);
        Assert.Equal(14, listener.Received.Select(r => r.Headers["webhook-id"]).Distinct().Count());
        Assert.All(await world.DeliveriesAsync(), d => Assert.Equal((DeliveryState.Sent, 1), (d.State, d.Attempts)));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_subscription_that_was_changed_gets_what_it_asks_for_now(DatabaseKind kind)
    {
        await using var listener = await Listener.AnsweringAsync(204);
        await using var world = await DeliveryWorld.NewAsync(kind);
        var subscription = await world.SubscribeAsync(listener.Address + "/one", topics: "task.give");
        await world.NoteAsync("not asked for");
        await world.TellAsync();
        Assert.IsType<Answer.Done>(await world.MustDoAsync(new ChangeSubscription(subscription, new("新名字", "test.*, task.give", "140213066000"))));
        await world.NoteAsync("asked for");
        await world.TellAsync();
        Assert.IsType<Answer.Done>(await world.MustDoAsync(new ChangeSubscription(subscription, new("新名字", "test.*", "140213050000"))));
        await world.NoteAsync("elsewhere");
        await world.TellAsync();
        Assert.Equal(["asked for"], listener.Received.Select(NoteOf));

        var kept = await world.SubscriptionAsync(subscription);
        Assert.Equal("topics", (await Assert.ThrowsAsync<BadInputException>(() => world.MustDoAsync(new ChangeSubscription(subscription, new("又一个", "Task Give!", null))))).Field);
        Assert.IsType<Answer.Denied>(await world.MustDoAsync(new ChangeSubscription(subscription, new("别人改的", "test.*")), DoorWorld.PersonWith(Grant.For(Roles.Security))));
        Assert.IsType<Answer.Missing>(await world.MustDoAsync(new ChangeSubscription(Guid.NewGuid(), new("没有的", "test.*"))));
        var still = await world.SubscriptionAsync(subscription);
        Assert.Equal(("新名字", "test.*", "140213050000"), (still.Name, still.Topics, still.AreaCode));
        Assert.Equal((kept.Kind, kept.Shown), (still.Kind, still.Shown));
        Assert.Equal(kept.Sealed, still.Sealed);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_destination_that_fails_is_tried_ever_later_given_up_and_can_be_replayed(DatabaseKind kind)
    {
        var status = 503;
        await using var listener = await Listener.StartAsync((context, _) => { context.Response.StatusCode = status; return Task.CompletedTask; });
        await using var world = await DeliveryWorld.NewAsync(kind);
        var subscription = await world.SubscribeAsync(listener.Address);
        await world.NoteAsync("late");
        await world.FanOutAsync();
        List<TimeSpan> waits = [];
        for (var tries = 0; tries < 40 && (await world.DeliveriesAsync())[0] is { State: DeliveryState.Waiting }; tries++)
        {
            await world.SendAsync();
            if ((await world.DeliveriesAsync())[0] is not { State: DeliveryState.Waiting } row) break;
            var now = world.Door.Time.GetUtcNow().UtcDateTime;
            var shut = (await world.SubscriptionAsync(subscription)).ShutUntilUtc ?? now;
            waits.Add(row.NextUtc - now);
            world.Door.Time.Advance((row.NextUtc > shut ? row.NextUtc : shut) - now);
        }
        var dead = Assert.Single(await world.DeliveriesAsync());
        Assert.Equal(DeliveryState.Dead, dead.State);
        Assert.StartsWith("gave-up-", dead.ReasonCode, StringComparison.Ordinal);
        Assert.Equal(dead.Attempts, listener.Received.Count);
        Assert.InRange(waits[0], TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1.25));
        Assert.InRange(waits[4], TimeSpan.FromMinutes(16), TimeSpan.FromMinutes(20));
        Assert.Single(listener.Received.Select(r => r.Headers["webhook-id"]).Distinct()); // the same message every time

        status = 204;
        world.Door.Time.Advance(TimeSpan.FromHours(2));
        Assert.IsType<Answer.Denied>(await world.Door.RunAsync(new ReplayDelivery(dead.Id))); // a clerk may not
        Assert.IsType<Answer.Done>(await world.MustDoAsync(new ReplayDelivery(dead.Id)));
        Assert.Equal("outside.not-dead", Assert.IsType<Answer.Refused>(await world.MustDoAsync(new ReplayDelivery(dead.Id))).Rule);
        await world.SendAsync();
        Assert.Equal((DeliveryState.Sent, 1, null), ((await world.DeliveriesAsync())[0].State, (await world.DeliveriesAsync())[0].Attempts, (await world.DeliveriesAsync())[0].ReasonCode));
        Assert.Equal((0, null), ((await world.SubscriptionAsync(subscription)).FailuresInRow, (await world.SubscriptionAsync(subscription)).ShutUntilUtc));
    }

    [Fact]
    public async Task Two_nodes_never_send_one_message_twice_nor_to_one_receiver_at_once()
    {
        int now = 0, most = 0;
        await using var listener = await Listener.StartAsync(async (context, _) =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref now));
            await Task.Delay(5);
            Interlocked.Decrement(ref now);
            context.Response.StatusCode = 204;
        });
        await using var world = await DeliveryWorld.NewAsync(DatabaseKind.Postgres);
        await using var other = world.Another();
        await world.SubscribeAsync(listener.Address);
        var notes = Enumerable.Range(1, 40).Select(i => $"n{i:00}").ToArray();
        var writing = world.NoteAsync(notes);
        for (var rounds = 0; listener.Received.Count < notes.Length; rounds++)
        {
            Assert.True(rounds < 200, $"{listener.Received.Count} of {notes.Length} arrived");
            await Task.WhenAll(world.FanOutAsync(), other.FanOutAsync(), world.SendAsync(), other.SendAsync());
        }
        await writing;
        await Task.WhenAll(world.TellAsync(), other.TellAsync());
        Assert.Equal(notes, listener.Received.Select(NoteOf));
        Assert.Equal(1, most);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_node_paused_past_its_lease_cannot_overwrite_what_another_recorded(DatabaseKind kind)
    {
        await using var listener = await Listener.AnsweringAsync(204);
        await using var world = await DeliveryWorld.NewAsync(kind);
        var subscription = await world.SubscribeAsync(listener.Address);
        await world.NoteAsync("once");
        await world.FanOutAsync();
        var paused = Guid.NewGuid();
        Assert.IsType<Answer.Done>(await world.MustDoAsync(new ClaimSubscription(subscription, paused), Node));
        await world.SendAsync(); // the lease holds
        Assert.Empty(listener.Received);
        Assert.Equal("outside.taken", Assert.IsType<Answer.Refused>(await world.MustDoAsync(new ClaimSubscription(subscription, Guid.NewGuid()), Node)).Rule);

        world.Door.Time.Advance(ClaimSubscriptionHandler.Length);
        await world.SendAsync(); // it has run out: another node sends
        var sent = Assert.Single(await world.DeliveriesAsync());
        Assert.Equal(DeliveryState.Sent, sent.State);
        var late = await world.MustDoAsync(new RecordTry(subscription, paused, [sent.Id], new SendOutcome.Later(Down), world.Door.Time.GetUtcNow().UtcDateTime), Node);
        Assert.Equal("outside.taken", Assert.IsType<Answer.Refused>(late).Rule);
        Assert.IsType<Answer.Refused>(await world.MustDoAsync(new ReleaseSubscription(subscription, paused), Node));
        Assert.Equal((DeliveryState.Sent, 1), ((await world.DeliveriesAsync())[0].State, (await world.DeliveriesAsync())[0].Attempts));
        Assert.Equal(0, (await world.SubscriptionAsync(subscription)).FailuresInRow);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_node_that_wakes_up_late_fans_nothing_out_again(DatabaseKind kind)
    {
        await using var world = await DeliveryWorld.NewAsync(kind);
        var subscription = await world.SubscribeAsync("http://127.0.0.1:9");
        await world.NoteAsync("once");
        await world.FanOutAsync();
        var messages = await world.Door.AskAsync(db => OutboxReader.AfterAsync(db, default, 10, default));
        var late = await world.MustDoAsync(new FanOut(default, messages[^1].At, [.. messages.Select(m => (subscription, m))]), Node);
        Assert.Equal("outbox.moved-on", Assert.IsType<Answer.Refused>(late).Rule);
        Assert.Single(await world.DeliveriesAsync());
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_robot_gets_twenty_a_minute_the_last_of_them_a_digest_of_the_rest(DatabaseKind kind)
    {
        await using var listener = await Listener.AnsweringAsync(200, """{"errcode":0}""");
        await using var world = await DeliveryWorld.NewAsync(kind);
        await world.SubscribeAsync(listener.Address + "/cgi-bin/webhook/send?key=k", kind: DestinationKinds.WeCom);
        await world.NoteAsync([.. Enumerable.Range(1, 25).Select(i => $"n{i:00}")]);
        await world.TellAsync();
        Assert.Equal(RobotPace.MostInWindow, listener.Received.Count);
        Assert.Contains("6 条消息", listener.Received.Last().Body, StringComparison.Ordinal);
        Assert.All(await world.DeliveriesAsync(), d => Assert.Equal(DeliveryState.Sent, d.State));
        await world.NoteAsync("more");
        await world.TellAsync();
        Assert.Equal(RobotPace.MostInWindow, listener.Received.Count); // no room in this minute
        world.Door.Time.Advance(RobotPace.Window);
        await world.SendAsync();
        Assert.Equal(RobotPace.MostInWindow + 1, listener.Received.Count);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Switching_off_gives_up_what_waits_a_trial_arrives_and_no_table_holds_address_or_secret(DatabaseKind kind)
    {
        await using var listener = await Listener.AnsweringAsync(204);
        await using var world = await DeliveryWorld.NewAsync(kind);
        var subscription = await world.SubscribeAsync(listener.Address + "/hidden-path");
        Assert.IsType<Answer.Done>(await world.MustDoAsync(new SendTrial(subscription)));
        await world.SendAsync();
        Assert.Equal("outside.trial", JsonNode.Parse(Assert.Single(listener.Received).Body)!["topic"]!.GetValue<string>());

        await world.NoteAsync("waits");
        await world.FanOutAsync();
        Assert.IsType<Answer.Done>(await world.MustDoAsync(new SwitchSubscription(subscription, false)));
        await world.SendAsync();
        Assert.Single(listener.Received);
        var dead = (await world.DeliveriesAsync()).Single(d => d.State == DeliveryState.Dead);
        Assert.Equal("switched-off", dead.ReasonCode);
        Assert.Equal("outside.switched-off", Assert.IsType<Answer.Refused>(await world.MustDoAsync(new ReplayDelivery(dead.Id))).Rule);

        var row = await world.SubscriptionAsync(subscription);
        Assert.DoesNotContain("hidden-path", System.Text.Encoding.Latin1.GetString(row.Sealed), StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-path", row.Shown, StringComparison.Ordinal);
        var audited = await world.Door.AskAsync(db => db.Set<Wutong.Platform.Audit.AuditRow>().Select(a => a.Changes).ToListAsync());
        Assert.All(audited, a => Assert.False(a!.Contains("hidden-path", StringComparison.Ordinal) || a.Contains("whsec", StringComparison.Ordinal)));
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); value > seen && Interlocked.CompareExchange(ref target, value, seen) is var was && was != seen; seen = was) { }
    }
}
