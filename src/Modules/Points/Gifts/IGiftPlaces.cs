using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Points;

/// <summary>兑换点: where gifts are kept and handed over; answered by the module that keeps the stations. Registered per scope.</summary>
public interface IGiftPlaces
{
    /// <summary>Open ones, by name.</summary>
    Task<IReadOnlyList<GiftPlace>> OpenAsync(CancellationToken ct);

    /// <summary>Those of these ids, closed ones too.</summary>
    Task<IReadOnlyDictionary<Guid, GiftPlace>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);
}

/// <summary>The same for handlers, inside the door's transaction.</summary>
public interface IGiftPlaceRegister
{
    /// <returns>Null when there is none of this id.</returns>
    GiftPlace? Find(Guid id, IWrite write);
}

/// <summary>A station gifts can be handed over at.</summary>
public sealed record GiftPlace(Guid Id, string Name, Place Place, bool IsOpen);
