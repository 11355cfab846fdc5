using Wutong.Platform.Writing;

namespace Wutong.Points.Gifts;

/// <summary>Where no module keeps stations: nothing can be handed over.</summary>
internal sealed class NoGiftPlaces : IGiftPlaces
{
    public GiftPlace? Find(Guid id, IWrite write) => null;
    public Task<IReadOnlyList<GiftPlace>> OpenAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<GiftPlace>>([]);
    public Task<IReadOnlyDictionary<Guid, GiftPlace>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) => Task.FromResult<IReadOnlyDictionary<Guid, GiftPlace>>(new Dictionary<Guid, GiftPlace>());
}
