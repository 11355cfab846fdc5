using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Territory.Registers;

namespace Wutong.Territory.Lookup;

/// <summary>Keeps one <see cref="AreaIndex"/> per process and makes it again when the register's number has moved.</summary>
internal sealed class AreaMemory(IServiceScopeFactory scopes, TimeProvider time) : IAreaLookup, IDisposable
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _building = new(1);
    private volatile Looked? _last;
    private volatile AreaIndex? _built;

    private sealed record Looked(AreaIndex Index, DateTime AtUtc);

    public async ValueTask<AreaIndex> NowAsync(CancellationToken ct)
    {
        if (_last is { } last && time.UtcNow - last.AtUtc is var age && age >= TimeSpan.Zero && age < LookAgainAfter) return last.Index;
        await _building.WaitAsync(ct);
        try
        {
            if (_last is { } fresh && time.UtcNow - fresh.AtUtc is var since && since >= TimeSpan.Zero && since < LookAgainAfter) return fresh.Index;
            await using var scope = scopes.CreateAsyncScope();
            var at = time.UtcNow;
            var index = await Task.Run(() => Of(scope.ServiceProvider.GetRequiredService<AppDb>()), ct);
            _last = new(index, at);
            return index;
        }
        finally { _building.Release(); }
    }

    /// <summary>The index of the register as this context sees it.</summary>
    /// <remarks>What a transaction has not yet committed has a mark of its own, which nobody else will ever read if it is rolled back.</remarks>
    public AreaIndex Of(AppDb db)
    {
        var version = RegisterVersion.Of(db);
        if (_built is { } built && built.Version == version) return built;
        return _built = new(version, db.Set<AreaRow>().AsNoTracking().TagWith("territory.index").Where(a => a.IsOpen)
            .Select(a => new { a.DistrictCode, a.StreetCode, a.CommunityCode, a.GridCode, a.Boundary }).AsEnumerable()
            .Select(a => (new Place(a.DistrictCode, a.StreetCode, a.CommunityCode, a.GridCode), RingBytes.Unpack(a.Boundary))).ToList());
    }

    public void Dispose() => _building.Dispose();
}
