namespace Wutong.People.SigningIn;

/// <summary>Where to go after signing in: a place of ours, never another site.</summary>
internal static class BackPlace
{
    public static string? Of(string? back) => back is ['/'] or ['/', not '/' and not '\\', ..] && back.Length <= 2000 && !back.Any(char.IsControl) ? back : null;

    /// <summary>A page that goes there in the end.</summary>
    public static string With(string page, string? back) => Of(back) is { } place ? $"{page}?back={Uri.EscapeDataString(place)}" : page;
}
