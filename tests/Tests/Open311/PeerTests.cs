using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Cases.Registering;
using Wutong.Open311.Peers;
using Wutong.Open311.Receiving;
using Wutong.Platform.Data;
using Wutong.Tests.Files;
using Wutong.Tests.Outside;
using Wutong.Tests.World;

namespace Wutong.Tests.Open311;

/// <summary>Two of our own sites talk to each other over HTTP; what stands between them loses answers.</summary>
public sealed class PeerTests(PeerTests.TwoSites sites) : IClassFixture<PeerTests.TwoSites>, IAsyncLifetime
{
    public sealed class TwoSites : IAsyncLifetime
    {
        internal FakeTimeProvider Time { get; } = new(new(2022, 9, 23, 2, 30, 0, TimeSpan.Zero));
        internal Open311World Client { get; private set; } = null!;
        internal Open311World Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() => (Client, Server) = (await Open311World.NewAsync(DatabaseKind.Sqlite, Outward, Time), await Open311World.NewAsync(DatabaseKind.Sqlite, Outward, Time));

        private static void Outward(Site site) => site.With("Outside:AllowHttp", "true").With("Outside:AllowedNetworks:0", "127.0.0.0/8");

        public async ValueTask DisposeAsync()
        {
            await Client.DisposeAsync();
            await Server.DisposeAsync();
        }
    }

    private readonly FakeTimeProvider _time = sites.Time;
    private readonly Open311World _client = sites.Client, _server = sites.Server;
    private Listener _wire = null!;
    private Guid _peer;
    private int _lost, _before;

    public async ValueTask InitializeAsync()
    {
        _client.NewEpoch(); // what other tests did is out of every window
        _before = await _server.CasesAsync();
        _wire = await Listener.StartAsync(async (context, received) =>
        {
            using var request = new HttpRequestMessage(new HttpMethod(received.Method), received.Path);
            if (received.Method == "POST") request.Content = new StringContent(received.Body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(received.Headers["Content-Type"]) } };
            if (received.Headers.TryGetValue("Idempotency-Key", out var key)) request.Headers.Add("Idempotency-Key", key);
            using var answer = await _server.Http.SendAsync(request);
            if (received.Method == "POST" && _lost-- > 0)
            {
                context.Abort(); // it was heard, and the answer never comes
                return;
            }
            context.Response.StatusCode = (int)answer.StatusCode;
            await context.Response.WriteAsync(await answer.Content.ReadAsStringAsync());
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _wire.DisposeAsync();
        if (_peer != default) await _client.Site.DoAsync(new SwitchPeer(_peer, false));
    }

    [Fact]
    public async Task A_lost_answer_makes_no_second_case_and_the_updates_come_back()
    {
        var peer = await ConnectAsync(knowsRepeats: true, unit: _client.Unit);
        _lost = 1;
        var row = await _client.PublishedAsync();
        await RingSendAsync();
        Assert.Empty(_wire.Received); // not the unit's yet
        await _client.DispatchAsync(row.Id);
        await RingSendAsync();
        Assert.Equal(SendingState.Waiting, (await SendingAsync()).State);
        Assert.Equal(_before + 1, await _server.CasesAsync());
        await LaterAsync(TimeSpan.FromMinutes(2), RingSendAsync);
        var sent = await SendingAsync();
        Assert.Equal((SendingState.Sent, 2), (sent.State, sent.Attempts));
        Assert.Equal(2, _wire.Received.Count(r => r.Method == "POST"));
        var there = await _server.CaseAsync(sent.OutsideId!);
        Assert.Equal((_before + 1, row.PublicText!, CaseSource.Open311, row.LonE7, row.LatE7), (await _server.CasesAsync(), there.Text, there.Source, there.LonE7, there.LatE7));
        Assert.DoesNotContain("8 号", string.Concat(_wire.Received.Select(r => Uri.UnescapeDataString(r.Body)))); // only what is public left the house

        await _server.Site.DoAsync(new PublishCase(there.Id));
        await _server.HandleAsync(there.Id);
        await LaterAsync(TimeSpan.FromMinutes(5), RingPollAsync);
        Assert.Equal(CaseStage.Handling, (await _client.CaseAsync(row.Id)).Stage); // taken up there, so taken up here
        await _server.Site.DoAsync(new Wutong.Cases.Checking.PassCase(there.Id, CaseOutcome.Cleared, PublicText: "那边已清走"), Wutong.Platform.Access.Actor.Program("checker"));
        await LaterAsync(TimeSpan.FromMinutes(5), RingPollAsync);
        await LaterAsync(TimeSpan.FromMinutes(5), RingPollAsync); // the same window once more
        Assert.Equal(CaseStage.Done, (await _client.CaseAsync(row.Id)).Stage); // handled; our own check follows
        Assert.Equal(1, await _client.Site.CountAsync<CaseEventRow>(e => e.Where(e => e.CaseId == row.Id && e.Move == CaseMove.Tell && e.Text == "城管系统：那边已清走" && e.PublicText == null)));
        Assert.Equal(await _client.Site.CountAsync<SeenUpdateRow>(u => u.Where(u => u.PeerId == peer)), await _server.Site.CountAsync<CaseEventRow>(e => e.Where(e => e.CaseId == there.Id && e.Move != CaseMove.Report && e.Move != CaseMove.Publish)));
    }

    [Fact]
    public async Task A_server_that_cannot_tell_a_repeat_is_called_again_only_by_somebody_who_looked()
    {
        await ConnectAsync(knowsRepeats: false);
        _lost = 1;
        await _client.PublishedAsync();
        await RingSendAsync();
        await LaterAsync(TimeSpan.FromDays(1), RingSendAsync);
        Assert.Equal((SendingState.Unsure, 1), (await SendingAsync() is var unsure ? unsure.State : default, _wire.Received.Count));
        await _client.Site.DoAsync(new RetrySending((await SendingAsync()).Id));
        await RingSendAsync();
        Assert.Equal(SendingState.Sent, (await SendingAsync()).State);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_program_that_ended_between_writing_down_and_calling_goes_on_as_the_other_side_allows(bool knowsRepeats)
    {
        await ConnectAsync(knowsRepeats);
        await _client.PublishedAsync();
        await _client.Site.DoAsync(new BeginSending((await SendingAsync()).Id)); // and then the power went
        await RingSendAsync();
        Assert.Empty(_wire.Received); // it may still be on its way
        await LaterAsync(TimeSpan.FromMinutes(3), RingSendAsync);
        Assert.Equal(knowsRepeats ? (SendingState.Sent, 1) : (SendingState.Unsure, 0), ((await SendingAsync()).State, _wire.Received.Count));
    }

    [Fact]
    public async Task A_token_is_asked_for_until_it_is_a_number()
    {
        await ConnectAsync(knowsRepeats: true, codes: new() { ["dirty-corner"] = "rubble" });
        await _client.PublishedAsync();
        await RingSendAsync();
        Assert.Equal((SendingState.Token, null), await SendingAsync() is var waiting ? (waiting.State, waiting.OutsideId) : default);
        await LaterAsync(TimeSpan.FromMinutes(1), RingSendAsync);
        Assert.Equal(SendingState.Token, (await SendingAsync()).State);
        await _server.RingTokensAsync();
        await LaterAsync(TimeSpan.FromMinutes(1), RingSendAsync);
        Assert.Equal(SendingState.Sent, (await SendingAsync()).State);
        Assert.NotNull(await _server.CaseAsync((await SendingAsync()).OutsideId!));
    }

    [Fact]
    public async Task What_is_refused_says_why_and_is_not_tried_again_by_itself()
    {
        await ConnectAsync(knowsRepeats: true, key: "wrong");
        await _client.PublishedAsync();
        await RingSendAsync();
        await LaterAsync(TimeSpan.FromDays(1), RingSendAsync);
        var dead = await SendingAsync();
        Assert.Equal((SendingState.Dead, "http-403", 1), (dead.State, dead.ReasonCode, _wire.Received.Count(r => r.Method == "POST")));
        Assert.Contains("api_key", dead.ReasonZh);
    }

    [Fact]
    public async Task Cases_that_are_not_public_or_of_another_kind_or_came_from_outside_are_not_sent()
    {
        await ConnectAsync(knowsRepeats: true);
        await _client.PublishedAsync("lamp");
        await _client.Site.DoAsync(new RegisterCase(await _client.Site.DoAsync(new Wutong.Cases.Reporting.EnterCase(Guid.CreateVersion7(), "dirty-corner", "楼道", CaseSource.Patrol, 1_133_007_000, 400_803_000))));
        await _client.Site.DoAsync(new PublishCase((await _client.CaseOfAsync(await _client.PostAsync("xml"))).Id));
        Assert.Equal(0, await _client.Site.CountAsync<SendingRow>(s => s.Where(s => s.PeerId == _peer)));
        var withdrawn = await _client.PublishedAsync();
        await _client.Site.DoAsync(new WithholdCase(withdrawn.Id, "有人名"));
        await RingSendAsync();
        Assert.Equal((SendingState.Dead, "withdrawn", 0), await SendingAsync() is var s ? (s.State, s.ReasonCode, _wire.Received.Count) : default);
    }

    [Fact]
    public async Task Requests_of_another_server_become_cases_here_once()
    {
        await ConnectAsync(knowsRepeats: true, sends: false, receives: true);
        var (first, _, outside) = (await _server.PublishedAsync(text: "那边的垃圾"), await _server.PublishedAsync("lamp"), await _server.PublishedAsync());
        await _server.Site.AskAsync<AppDb, int>(db => db.Database.ExecuteSqlAsync($"UPDATE case_file SET lon_e7 = 0 WHERE id = {outside.Id}")); // outside our district
        await LaterAsync(TimeSpan.FromMinutes(1), RingPollAsync);
        await LaterAsync(TimeSpan.FromMinutes(5), RingPollAsync);
        var row = await _client.Site.AskAsync<AppDb, CaseRow>(db => db.Set<CaseRow>().SingleAsync(c => c.OutsideNumber!.StartsWith(_peer.ToString("N").Substring(24))));
        Assert.Equal((CaseSource.Open311, "那边的垃圾", "dirty-corner", first.LonE7), (row.Source, row.Text, row.KindCode, row.LonE7));
        Assert.EndsWith(":" + first.Number, row.OutsideNumber);
        Assert.Null(row.PublishedAtUtc);
    }

    [Fact]
    public async Task While_a_server_is_away_the_pauses_grow_and_nothing_is_missed()
    {
        var peer = await ConnectAsync(knowsRepeats: true, sends: false, receives: true, address: "http://127.0.0.1:1/");
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 4; i++)
        {
            await RingPollAsync();
            var row = await _client.Site.AskAsync<AppDb, PeerRow>(db => db.Set<PeerRow>().AsNoTracking().SingleAsync(p => p.Id == peer));
            Assert.Equal((i + 1, "连不上对方"), (row.Failures, row.ReasonZh));
            waits.Add(row.NextUtc - _client.Now);
            _time.SetUtcNow(new(row.NextUtc, TimeSpan.Zero));
        }
        Assert.Equal(waits.Order(), waits);
        Assert.True(waits[^1] >= TimeSpan.FromMinutes(8));
    }

    [Fact]
    public async Task A_photograph_named_by_its_address_is_fetched_and_one_that_is_none_is_left()
    {
        await using var photos = await Listener.StartAsync(async (context, received) =>
        {
            if (received.Path == "/good.jpg") await context.Response.BodyWriter.WriteAsync(Photos.Noise(40, 30));
            else await context.Response.WriteAsync("<html>");
        });
        var row = await _server.CaseOfAsync(await _server.PostAsync("xml", ("media_url", photos.Address + "/bad.html"), ("media_url", photos.Address + "/good.jpg"), ("media_url", "http://169.254.169.254/latest"), ("media_url", "file:///etc/passwd")));
        for (var i = 0; i < 12; i++) await _server.RingAsync(FetchMedia.RingAsync);
        Assert.Equal(1, await _server.Site.CountAsync<CasePhotoRow>(p => p.Where(p => p.CaseId == row.Id)));
        Assert.Equal(0, await _server.Site.CountAsync<ReceiptRow>(r => r.Where(r => r.Id == row.Id && r.Media != null)));
        Assert.Equal(6, photos.Received.Count); // five tries for the one that is none
    }

    private Task<Guid> ConnectAsync(bool knowsRepeats, Guid? unit = null, Dictionary<string, string>? codes = null, string? key = null, bool sends = true, bool receives = false, string? address = null) => _client.Site.AskAsync<PeerDesk, Guid>(async desk =>
        _peer = await _client.Site.DoAsync(await desk.MakeAsync(new("城管系统", address ?? _wire.Address + "/open311/v2", "pingcheng.test", sends, receives, knowsRepeats, unit, codes ?? new() { ["dirty-corner"] = "dirty-corner" }), key ?? _server.Key, default)));

    private async Task<SendingRow> SendingAsync() => await _client.Site.AskAsync<AppDb, SendingRow>(db => db.Set<SendingRow>().AsNoTracking().SingleAsync(s => s.PeerId == _peer));

    private async Task LaterAsync(TimeSpan time, Func<Task> ring)
    {
        _time.Advance(time);
        await ring();
    }

    private Task RingSendAsync() => _client.RingAsync(SendBell.RingAsync);
    private Task RingPollAsync() => _client.RingAsync(PollBell.RingAsync);
}
