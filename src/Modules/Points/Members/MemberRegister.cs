using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Points.Members;

/// <summary>成员名册, in handlers.</summary>
internal static class MemberRegister
{
    private const string Find = "SELECT district_code, street_code, community_code, grid_code FROM points_member WHERE id = @0 AND left_at_utc IS NULL";

    /// <returns>The area a member belongs to; null when the account does not take part.</returns>
    public static Place? PlaceOf(Guid account, IWrite write) => write.Sql(Find).With(account).First<Place?>(
        r => new(r.IsDBNull(0) ? null : r.GetString(0), r.IsDBNull(1) ? null : r.GetString(1), r.IsDBNull(2) ? null : r.GetString(2), r.IsDBNull(3) ? null : r.GetString(3)), null);
}
