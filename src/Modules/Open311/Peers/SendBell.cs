using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Cases;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Outside;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Open311.Peers;

/// <summary>转送铃: every few seconds what is due is sent, and tokens are asked for. Rings once at a time, in the whole cluster.</summary>
internal sealed class SendBell(AppDb db, IPublicCases cases, PeerClient client, Open311Settings settings, WriteDoor door, TimeProvider time)
{
    public const string Name = "open311-send";
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private const int MostAtOnce = 50;
    private static readonly Actor Me = Actor.Program(Name);
    private static readonly OutsideReason
        Withdrawn = new("withdrawn", "案卷已不公开，没有转送", "The case is no longer public and was not sent"),
        Nowhere = new("nowhere", "案卷没有可公开的位置，没有转送", "The case has no place that may be told, and was not sent"),
        Interrupted = new("interrupted", "转送时中断，可能已经送到；请到对方系统看过再试", "It was interrupted and may have arrived; look there before trying again");

    public static Task RingAsync(IServiceProvider scope, CancellationToken ct) => scope.GetRequiredService<SendBell>().RunAsync(ct);

    public async Task RunAsync(CancellationToken ct)
    {
        var now = time.UtcNow;
        var due = await db.Set<SendingRow>().AsNoTracking().TagWith("open311.due").Where(s => s.NextUtc != null && s.NextUtc <= now && db.Set<PeerRow>().Any(p => p.Id == s.PeerId && p.IsActive)).OrderBy(s => s.NextUtc).Take(MostAtOnce).ToListAsync(ct);
        var peers = due.Count == 0 ? [] : await db.Set<PeerRow>().AsNoTracking().TagWith("open311.peers").ToDictionaryAsync(p => p.Id, ct);
        foreach (var sending in due)
        {
            ct.ThrowIfCancellationRequested();
            if (sending.State == SendingState.Token) await AskAsync(peers[sending.PeerId], sending, ct);
            else await SendAsync(peers[sending.PeerId], sending, ct);
        }
    }

    private async Task SendAsync(PeerRow peer, SendingRow sending, CancellationToken ct)
    {
        if (sending.State == SendingState.Calling && !peer.KnowsRepeats)
        {
            await EndAsync(new(sending.Id, false, null, null, Interrupted, IsUnsure: true, false, null));
            return;
        }
        var one = (await cases.ListAsync(new([sending.CaseNumber], null, null, null, null, null, null, null, 0, 1), ct)).SingleOrDefault();
        if ((one is null ? Withdrawn : one is { LatE7: null, Address: null } ? Nowhere : null) is { } no)
        {
            await EndAsync(new(sending.Id, false, null, null, no, false, IsForGood: true, null));
            return;
        }
        if (await door.RunAsync(new BeginSending(sending.Id), Me, null, ct) is not Answer.Done) return;
        await RecordAsync(peer, sending, await client.SendAsync(peer, sending, one!, MediaOf(one!), CancellationToken.None));
    }

    private async Task AskAsync(PeerRow peer, SendingRow sending, CancellationToken ct) => await RecordAsync(peer, sending, await client.TokenAsync(peer, sending.Token!, ct));

    private Task RecordAsync(PeerRow peer, SendingRow sending, PeerCall call)
    {
        if (call.Root is not { } root) return EndAsync(new(sending.Id, false, null, null, call.Reason, call.MayHaveArrived && !peer.KnowsRepeats && sending.Token is null, call.IsForGood, call.RetryAfter));
        var request = root.DescendantsAndSelf("request").FirstOrDefault() ?? new XElement("request");
        return EndAsync(new(sending.Id, true, request.Text("service_request_id"), request.Text("token") ?? sending.Token, null, false, false, null));
    }

    private async Task EndAsync(EndSending command) => await door.RunAsync(command, Me, null, CancellationToken.None);

    /// <summary>Only where the operator said under which address this site is reached.</summary>
    private string? MediaOf(PublicCase one) => one.Photo is { } photo && settings.Address is { } address ? $"{new Uri(address).GetLeftPart(UriPartial.Authority)}/files/{photo}" : null;
}
