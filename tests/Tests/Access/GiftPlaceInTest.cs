using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Points;

namespace Wutong.Tests.Access;

/// <summary>One station, in the readers' own community.</summary>
internal sealed class GiftPlaceInTest : IGiftPlaces
{
    public static readonly Guid Station = Guid.Parse("0199a000-0000-7000-8000-000000000009");
    private static readonly GiftPlace Only = new(Station, "文兴小哥驿站", "Wenxing station", new Place(AccessWorld.District, AccessWorld.Street, AccessWorld.Community), true);

    public GiftPlace? Find(Guid id, IWrite write) => id == Station ? Only : null;
    public Task<IReadOnlyList<GiftPlace>> OpenAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<GiftPlace>>([Only]);
    public Task<IReadOnlyDictionary<Guid, GiftPlace>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) => Task.FromResult<IReadOnlyDictionary<Guid, GiftPlace>>(new Dictionary<Guid, GiftPlace> { [Station] = Only });
}
