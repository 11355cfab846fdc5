namespace Wutong.People.SigningIn;

/// <summary>Where to go after signing in: a place of ours, never another site.</summary>
internal static class BackPlace
{
    public static string? Of(string? back) => back is ['/'] or ['/', not '/' and not '\\', ..] && back.Length <= 2000 && !back.Any(char.IsControl) ? back : null;
}
