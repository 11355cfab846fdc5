using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Territory;

/// <summary>辖区台账: the one way areas are written; called by handlers of other modules inside the door's transaction.</summary>
public interface IAreaRegister
{
    /// <summary>Puts these areas in place of all there are.</summary>
    /// <exception cref="ArgumentException">A code is not 12 digits or stands twice, or a parent is not among them.</exception>
    void Replace(IReadOnlyList<AreaShape> areas, IWrite write);

    /// <summary>The chain of areas a code stands in, as a record keeps it.</summary>
    /// <returns>Null when no area has this code.</returns>
    Place? PlaceOf(string code, IWrite write);
}
