using System.Globalization;
using Wutong.Platform.Access;

namespace Wutong.Bench.Door.Host;

/// <summary>Who a caller says to be, by number: test only.</summary>
internal sealed class HeaderActor(IHttpContextAccessor http) : ICurrentActor
{
    public const string Header = "X-Door-Caller";

    public Actor Actor => int.TryParse(http.HttpContext?.Request.Headers[Header], CultureInfo.InvariantCulture, out var number) ? Numbered(number) : Actor.Visitor;

    public static Actor Numbered(int number) => new(new Guid(number, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7), ActorKind.Person, $"caller {number}",
        [Grant.For(Roles.System), Grant.ForArea(Roles.District, AreaLevel.District, SmallDistrict.District)]);
}
