using Wutong.Open311.Answering;
using Wutong.Open311.Asking;
using Wutong.Platform.Access;

namespace Wutong.Open311.Serving;

/// <summary>辖区标识 jurisdiction: what a request is about.</summary>
/// <param name="Within">The area it stands for; null: all of the district.</param>
internal sealed record Jurisdiction(string Id, Place? Within)
{
    public bool Holds(Place? place) => place is not null && (Within?.Finest is not { } code || place.At(Within.Level) == code);
}

internal sealed class Jurisdictions(Open311Settings settings, IPlaces places)
{
    /// <exception cref="Fault">404: there is none of this name; 400: there are several and none was named.</exception>
    public async Task<Jurisdiction> OfAsync(Asked asked, CancellationToken ct)
    {
        var named = asked.One("jurisdiction_id");
        if (named is null && settings.HasSeveral) throw Fault.Bad($"jurisdiction_id is needed: one of {string.Join(", ", settings.Jurisdictions.Keys.Order(StringComparer.Ordinal))}");
        var id = named ?? settings.Jurisdictions.Keys.Single();
        if (!settings.Jurisdictions.TryGetValue(id, out var area)) throw Fault.None($"jurisdiction_id: there is no jurisdiction {id}");
        return new(id, area is null ? null : await places.FindAsync(area, ct) ?? throw Fault.None($"jurisdiction_id: the area of {id} is not in the register"));
    }
}
