using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Streets;

/// <summary>商户 as another module's record names it. Nobody's name and nobody's number.</summary>
public sealed record ShopEntry(string Code, string Name, string RoadCode, string Door, Place Place, bool IsOpen);

/// <summary>What other modules may ask of the shops; registered per scope.</summary>
public interface IShops
{
    /// <summary>Open shops of a road, by name; all of them.</summary>
    Task<IReadOnlyList<ShopEntry>> OpenOnAsync(string roadCode, CancellationToken ct);
}

/// <summary>The same for handlers, inside the door's transaction.</summary>
public interface IShopRegister
{
    /// <returns>Null when there is no such shop.</returns>
    ShopEntry? Find(string code, IWrite write);
}
