using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.People.Sessions;

/// <summary>会话缓存: remembers for three seconds whose a token is, so a session or a grant that was taken away is refused on every node within five.</summary>
internal sealed class SessionCache(SessionQuery query, WriteDoor door, IServiceScopeFactory scopes, TimeProvider time)
{
    public static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(3);
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<string, Entry> _known = new(StringComparer.Ordinal);

    private sealed record Entry(SignedIn SignedIn, DateTime ReadAtUtc);

    public async Task<SignedIn?> FindAsync(byte[] tokenHash, CancellationToken ct)
    {
        var (key, now) = (Convert.ToBase64String(tokenHash), time.UtcNow);
        if (_known.TryGetValue(key, out var entry) && now - entry.ReadAtUtc < FreshFor && entry.ReadAtUtc <= now) return entry.SignedIn.ExpiresAtUtc > now ? entry.SignedIn : null;
        await using var scope = scopes.CreateAsyncScope();
        var found = await query.FindAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), tokenHash, now, ct);
        if (found is null)
        {
            _known.TryRemove(key, out _);
            return null;
        }
        if (_known.Count >= Most) _known.Clear();
        _known[key] = new(found, now);
        if (now - found.LastUsedAtUtc >= TouchSessionHandler.Every) await TouchAsync(found, ct);
        return found;
    }

    /// <summary>Reads anew at the next request: this node's own changes show at once.</summary>
    public void Forget(byte[] tokenHash) => _known.TryRemove(Convert.ToBase64String(tokenHash), out _);

    /// <summary>When the door is shut for a while, reading goes on.</summary>
    private async Task TouchAsync(SignedIn found, CancellationToken ct)
    {
        try { await door.RunAsync(new TouchSession(found.Actor.SessionId!.Value), Actor.Program("people.sessions"), null, ct); }
        catch (Exception e) when (e is DoorBusyException or StorageFullException or OutcomeUnknownException) { }
    }
}
