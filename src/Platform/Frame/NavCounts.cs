using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Frame;

/// <summary>导航上的数: how much waits at each place for a reader. Counted once, and again after anything was written.</summary>
/// <remarks>They hang on the actor as their session knows them, so they last no longer than that: seconds. What another node wrote shows then.</remarks>
internal sealed class NavCounts(WriteDoor door, IServiceScopeFactory scopes)
{
    private readonly ConditionalWeakTable<Actor, Counted> _counted = [];

    private sealed record Counted(long Change, IReadOnlyDictionary<string, int> Counts);

    public async Task<IReadOnlyDictionary<string, int>> OfAsync(Actor actor, IReadOnlyCollection<INavPart> parts, CancellationToken ct)
    {
        var change = door.LastChange; // before counting: what is written meanwhile is counted next time
        if (_counted.TryGetValue(actor, out var counted) && counted.Change == change) return counted.Counts;
        var counts = await CountAsync(actor, parts, ct);
        _counted.AddOrUpdate(actor, new(change, counts));
        return counts;
    }

    /// <summary>In a scope of its own: the page asks the database at the same time, and one context answers one question at a time.</summary>
    private async Task<Dictionary<string, int>> CountAsync(Actor actor, IReadOnlyCollection<INavPart> parts, CancellationToken ct)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.ActAs(actor);
        foreach (var count in scope.ServiceProvider.GetServices<INavCount>().Where(c => parts.Any(p => p.Href == c.Href))) counts[count.Href] = await count.CountAsync(ct);
        return counts;
    }
}
