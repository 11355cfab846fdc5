using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Territory;

/// <summary>A zone as another module's record names it.</summary>
/// <param name="IsOpen">False when it is retired: it gets nothing new.</param>
public sealed record ZoneEntry(string Code, string NameZh, Place Place, bool IsOpen);

/// <summary>片区台账, for handlers of other modules: inside the door's transaction.</summary>
public interface IZoneRegister
{
    /// <returns>Null when there is no such zone.</returns>
    ZoneEntry? Find(string code, IWrite write);
}
