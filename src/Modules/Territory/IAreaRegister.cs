using Wutong.Geo;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Territory;

/// <summary>辖区台账: the one way areas are written; called by handlers of other modules inside the door's transaction.</summary>
public interface IAreaRegister
{
    /// <summary>Puts these areas in place of all districts, subdistricts and communities there are, and of all grids if there is one among them.</summary>
    /// <remarks>An area that is gone is closed, and what stood in it with it; grids stay under a community that stays. Households stay where the new area tells none.</remarks>
    /// <exception cref="ArgumentException">A code has not its 12 (a grid's 15) digits or stands twice, or a parent is not among them.</exception>
    void Replace(IReadOnlyList<AreaShape> areas, IWrite write);

    /// <summary>The chain of areas a code stands in, as a record keeps it.</summary>
    /// <returns>Null when no open area has this code.</returns>
    Place? PlaceOf(string code, IWrite write);

    /// <summary>The chain of areas, down to the finest, that hold a point; as the register stands in this transaction.</summary>
    /// <returns>Null outside every area.</returns>
    Place? PlaceAt(GeoPoint point, IWrite write);
}
