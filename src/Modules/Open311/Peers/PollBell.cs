using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Open311.Peers;

/// <summary>收取铃: reads what other servers have to say. A failure makes the pauses grow; what was read twice is applied once.</summary>
internal sealed class PollBell(AppDb db, PeerClient client, WriteDoor door, TimeProvider time)
{
    public const string Name = "open311-poll";
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(20);
    private const int WholePage = 1000;

    /// <summary>Their clock and ours differ, and some servers show an update late.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1), Longest = TimeSpan.FromDays(89);
    private static readonly Actor Me = Actor.Program(Name);

    public static Task RingAsync(IServiceProvider scope, CancellationToken ct) => scope.GetRequiredService<PollBell>().RunAsync(ct);

    public async Task RunAsync(CancellationToken ct)
    {
        var now = time.UtcNow;
        foreach (var peer in await db.Set<PeerRow>().AsNoTracking().TagWith("open311.peers-due").Where(p => p.IsActive && p.NextUtc <= now).ToListAsync(ct))
        {
            var mine = (await db.Set<SendingRow>().AsNoTracking().TagWith("open311.sent").Where(s => s.PeerId == peer.Id && s.OutsideId != null).Select(s => s.OutsideId!).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
            var (updates, requests, failed) = (peer.UpdatesUtc, peer.RequestsUtc, (PeerCall?)null);
            if (peer.Sends && mine.Count > 0) (updates, failed) = await ReadAsync(peer, mine, now, ct);
            else updates = now;
            if (failed is null && peer.Receives) (requests, failed) = await TakeAsync(peer, mine, now, ct);
            await door.RunAsync(new NotePoll(peer.Id, updates, requests, failed?.Reason?.Chinese, failed?.Reason?.English), Me, null, CancellationToken.None);
        }
    }

    /// <returns>Up to when updates have been read, and why it failed if it did.</returns>
    private async Task<(DateTime, PeerCall?)> ReadAsync(PeerRow peer, HashSet<string> mine, DateTime now, CancellationToken ct)
    {
        var call = await client.UpdatesAsync(peer, From(peer.UpdatesUtc, now), now, ct);
        if (call.Root is not { } root) return (peer.UpdatesUtc, call);
        var (until, count) = (now, 0);
        foreach (var update in root.Elements("request_update"))
        {
            count++;
            if (count >= WholePage && update.Time("updated_datetime") is { } last) until = last; // there may be more
            if (update.Text("update_id") is not { Length: <= 200 } id || update.Text("service_request_id") is not { } outside || !mine.Contains(outside)) continue;
            await door.RunAsync(new ApplyUpdate(peer.Id, id, outside, (update.Text("status") ?? "").ToLowerInvariant().Replace(' ', '_'), update.Text("description") ?? "…"), Me, null, ct);
        }
        return (until, null);
    }

    private async Task<(DateTime, PeerCall?)> TakeAsync(PeerRow peer, HashSet<string> mine, DateTime now, CancellationToken ct)
    {
        var call = await client.RequestsAsync(peer, From(peer.RequestsUtc, now), now, ct);
        if (call.Root is not { } root) return (peer.RequestsUtc, call);
        var kinds = peer.CodeMap.GroupBy(c => c.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Key, StringComparer.Ordinal);
        foreach (var request in root.Elements("request"))
        {
            if (request.Text("service_request_id") is not { } id || mine.Contains(id) || request.Text("status") == "closed" || request.Text("service_code") is not { } code || !kinds.TryGetValue(code, out var kind)) continue;
            var (text, address) = (request.Text("description") ?? request.Text("service_name") ?? code, request.Text("address"));
            var command = new ReceiveCase(peer.Id, id, kind, text.Length switch { < 2 => text + "…", > 4000 => text[..4000], _ => text }, request.E7("long", 180), request.E7("lat", 90), address is { Length: > 200 } ? address[..200] : address);
            try { await door.RunAsync(command, Me, null, ct); }
            catch (BadInputException) { } // outside the district, or of a kind that asks what it does not tell: not ours
        }
        return (now, null);
    }

    private static DateTime From(DateTime readUtc, DateTime now) => readUtc - Overlap is var from && from < now - Longest ? now - Longest : from;
}

/// <summary>记下收取结果.</summary>
internal sealed record NotePoll(Guid Peer, DateTime UpdatesUtc, DateTime RequestsUtc, string? ReasonZh, string? ReasonEn) : ICommand;

internal sealed class NotePollHandler : Handler<NotePoll>
{
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(1), Longest = TimeSpan.FromHours(6);
    public override Permission Needs => Open311Permissions.Exchange;
    protected override bool IsHousekeeping => true;
    public override Target? TargetOf(NotePoll command, IWrite write) => write.Db.Set<PeerRow>().Any(p => p.Id == command.Peer) ? Target.Installation : null;

    public override Answer Run(NotePoll command, IWrite write)
    {
        var row = write.Db.Set<PeerRow>().AsTracking().Single(p => p.Id == command.Peer);
        (row.UpdatesUtc, row.RequestsUtc, row.ReasonZh, row.ReasonEn) = (command.UpdatesUtc, command.RequestsUtc, Short(command.ReasonZh), Short(command.ReasonEn));
        row.Failures = command.ReasonZh is null ? 0 : row.Failures + 1;
        var wait = Usual * Math.Pow(2, Math.Min(row.Failures, 10));
        row.NextUtc = write.Now + (wait < Longest ? wait : Longest);
        return new Answer.Done("open311_peer", row.Id);
    }

    private static string? Short(string? text) => text is { Length: > 300 } ? text[..300] : text;
}
