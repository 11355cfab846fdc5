namespace Wutong.Platform.Access;

/// <summary>On a page or an endpoint: only who holds this permission somewhere gets in. A visitor is led to sign in and back; who is signed in and may not gets 403.</summary>
/// <param name="permission">The code of a declared permission: "people.see-accounts".</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsPermissionAttribute(string permission) : Attribute
{
    public string Permission => permission;
}

/// <summary>On a page or an endpoint: only for who is signed in.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsSignInAttribute : Attribute;
