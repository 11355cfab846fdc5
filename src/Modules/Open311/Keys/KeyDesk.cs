using Microsoft.EntityFrameworkCore;
using Wutong.Open311.Answering;
using Wutong.Open311.Asking;
using Wutong.Open311.Serving;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.Open311.Keys;

/// <summary>Who posts: the key's holder acts in the audit under the key's own id.</summary>
internal sealed record KeyHolder(Guid Id, string Name, string? Jurisdiction)
{
    public Actor Actor => new(Id, ActorKind.System, Name, []);

    /// <exception cref="Fault">403: the key is for another jurisdiction.</exception>
    public void MustFit(Jurisdiction jurisdiction)
    {
        if (Jurisdiction is not null && !Jurisdiction.Equals(jurisdiction.Id, StringComparison.OrdinalIgnoreCase)) throw Fault.NoKey($"api_key: it is not for {jurisdiction.Id}");
    }
}

internal sealed class KeyDesk(AppDb db)
{
    private const int LongestKey = 200;

    /// <exception cref="Fault">403: missing, wrong or revoked.</exception>
    public async Task<KeyHolder> HolderAsync(Asked asked, CancellationToken ct)
    {
        if (asked.One("api_key") is not { Length: <= LongestKey } key) throw Fault.NoKey("api_key is needed");
        var hash = KeyRow.HashOf(key);
        return await db.Set<KeyRow>().AsNoTracking().TagWith("open311.key").Where(k => k.Hash == hash && k.RevokedAtUtc == null).Select(k => new KeyHolder(k.Id, k.Name, k.Jurisdiction)).SingleOrDefaultAsync(ct)
            ?? throw Fault.NoKey("api_key: it is not known, or was revoked");
    }

    public Task<List<KeyRow>> AllAsync(CancellationToken ct) => db.Set<KeyRow>().AsNoTracking().TagWith("open311.keys").OrderByDescending(k => k.MadeAtUtc).ToListAsync(ct);

    /// <summary>Inside the door: whether it still holds.</summary>
    public static bool IsGood(Guid key, IWrite write) => write.Db.Set<KeyRow>().Any(k => k.Id == key && k.RevokedAtUtc == null);
}
