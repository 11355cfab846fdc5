using System.Text;
using Microsoft.EntityFrameworkCore;
using Wutong.Cases;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Outside.Calls;
using Wutong.Platform.Secrets;

namespace Wutong.Open311.Peers;

/// <summary>What the page of connections reads, and the command it makes of what was typed.</summary>
internal sealed class PeerDesk(AppDb db, Vault vault, OutsideCalls calls, IPublicCases cases)
{
    private const int Shown = 50;

    public Task<List<PeerRow>> PeersAsync(CancellationToken ct) => db.Set<PeerRow>().AsNoTracking().TagWith("open311.peers").OrderBy(p => p.MadeAtUtc).ToListAsync(ct);

    /// <summary>The newest of a state.</summary>
    public Task<List<SendingRow>> SendingsAsync(SendingState state, CancellationToken ct) => db.Set<SendingRow>().AsNoTracking().TagWith("open311.sendings").Where(s => s.State == state).OrderByDescending(s => s.Id).Take(Shown).ToListAsync(ct);

    /// <exception cref="BadInputException">The address or a line of the codes cannot be used.</exception>
    public async Task<AddPeer> MakeAsync(PeerWish wish, string? key, CancellationToken ct)
    {
        if (calls.Refusal(Input.Text("address", wish.Address, 10, 500)) is { } no) throw new BadInputException("address", no.Chinese + "。", no.English + ".");
        if (!wish.Sends && !wish.Receives) throw new BadInputException("sends", "转送和收取至少选一样。", "Choose sending, receiving, or both.");
        var (id, secret) = (Guid.CreateVersion7(), Input.Optional("key", key, 500));
        return new(id, wish, secret is null ? null : await vault.SealAsync(PeerClient.Purpose, id, Encoding.UTF8.GetBytes(secret), ct));
    }

    /// <summary>Lines of "ours = theirs".</summary>
    /// <exception cref="BadInputException">A line is none, or names no kind of ours.</exception>
    public IReadOnlyDictionary<string, string> Codes(string? text)
    {
        var (known, codes) = (cases.Kinds().Select(k => k.Code).ToHashSet(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var line in (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } ours, { Length: > 0 and <= 200 } theirs]) throw new BadInputException("codes", $"“{line}”要写成 我方类别=对方代码。", $"'{line}' should read ours=theirs.");
            if (!known.Contains(ours)) throw new BadInputException("codes", $"没有 {ours} 这一类。", $"There is no kind {ours}.");
            codes[ours] = theirs;
        }
        return codes;
    }
}
