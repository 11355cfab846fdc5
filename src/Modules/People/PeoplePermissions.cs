using Wutong.Platform.Access;

namespace Wutong.People;

internal static class PeoplePermissions
{
    public static Permission RegisterUnits { get; } = new("people.register-units", "登记单位", "Register units");
}
