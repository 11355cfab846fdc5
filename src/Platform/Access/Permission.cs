namespace Wutong.Platform.Access;

/// <summary>权限: one thing somebody may be allowed to do. Modules declare theirs; nothing is allowed that no role names.</summary>
/// <param name="Code">"module.verb", stable.</param>
public sealed record Permission(string Code, string Chinese, string English)
{
    public override string ToString() => Code;
}
