using Wutong.Platform.Access;

namespace Wutong.Streets.Chiefs;

internal static class ChiefPlaces
{
    /// <summary>任命权: the area that appoints at a level, of those the stretch lies in; a road through several subdistricts is the district's.</summary>
    public static Place Of(Place place, ChiefLevel level) => level switch
    {
        ChiefLevel.First => new(place.District),
        ChiefLevel.Second => new(place.District, place.Street),
        _ => place,
    };
}
