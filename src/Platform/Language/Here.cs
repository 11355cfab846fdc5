namespace Wutong.Platform.Language;

/// <summary>Where the reader is: what links that keep the page need to know.</summary>
/// <remarks>Pages stand under <c>&lt;base href&gt;</c>, so a bare "#part" would lead to the home page: write <c>@Here.Part("part")</c>.</remarks>
public sealed class Here
{
    /// <summary>The site's own root, "/" or what a proxy put before us, never with the language; ends in a slash.</summary>
    public string Root { get; init; } = "/";

    /// <summary>The root with the language: what <c>&lt;base href&gt;</c> says.</summary>
    public string Base { get; init; } = "/";

    /// <summary>The page below <see cref="Base"/>, without a leading slash.</summary>
    public string Page { get; init; } = "";

    /// <summary>"?a=b", or nothing.</summary>
    public string Query { get; init; } = "";

    /// <summary>True in large-text mode 大字版.</summary>
    public bool Large { get; init; }

    /// <summary>This page with its query.</summary>
    public string Self => Base + Page + Query;

    /// <summary>The same page and query in the other language.</summary>
    public string OtherLanguage(bool nowEnglish) => Root + (nowEnglish ? "" : LanguagePrefix.English + "/") + Page + Query;

    /// <summary>A link to a part of this page.</summary>
    public string Part(string id) => $"{Self}#{id}";

    /// <summary>True when <paramref name="href"/>, relative to the base, is this page or one above it.</summary>
    public bool IsAt(string href)
    {
        var place = href.TrimStart('.', '/');
        return place.Length == 0 ? Page.Length == 0 : Page == place || Page.StartsWith(place + "/", StringComparison.Ordinal);
    }
}
