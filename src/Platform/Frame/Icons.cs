using System.Collections.Frozen;

namespace Wutong.Platform.Frame;

/// <summary>图标: paths on a 24-pixel grid, drawn with a round line of 1.75. An icon never stands without a word.</summary>
public static class Icons
{
    /// <exception cref="ArgumentException">There is no such icon.</exception>
    public static string Path(string name) => Paths.TryGetValue(name, out var path)
        ? path
        : throw new ArgumentException($"no icon is named '{name}'; known: {string.Join(", ", Paths.Keys.Order(StringComparer.Ordinal))}", nameof(name));

    public static IEnumerable<string> Names => Paths.Keys.Order(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Paths = new Dictionary<string, string>
    {
        ["again"] = "M19.5 12a7.5 7.5 0 1 1-2.5-5.600M19.5 3.500v4h-4",
        ["arrow"] = "M5 12h14M13 6l6 6-6 6",
        ["box"] = "M4 8l8-4 8 4v9l-8 4-8-4zM4 8l8 4 8-4M12 12v9",
        ["cal"] = "M4.5 6h15v14h-15zM4.5 10h15M8.5 3.5V7M15.5 3.5V7",
        ["cam"] = "M4 8h3.5L9 5.5h6L16.5 8H20v11H4zM12 16.5a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.6",
        ["chart"] = "M4 20V4M4 20h16M8 16v-4M12.5 16V8M17 16v-6",
        ["clock"] = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5.500l3.5 2",
        ["cloud"] = "M7 18.500h9.500a4 4 0 0 0 .5-8 5.5 5.5 0 0 0-9-3M5.5 10.500a4 4 0 0 0 1.5 8M4 4l16 16.5",
        ["doc"] = "M6 3.500h8.500L18.5 8v12.500H6zM9 12h6.500M9 16h6.5",
        ["down"] = "M12 4v11M7 11l5 5 5-5M4.5 20h15",
        ["find"] = "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.5 15.5 20.5 20.5",
        ["flag"] = "M6 21V4h12l-2.5 4L18 12H6",
        ["gift"] = "M4 9h16v4H4zM6 13v7.500h12V13M12 9v11.500M12 9C9 9 7.5 7.5 8 5.500s3-1.5 4 3.500c1-5 3.5-5.5 4-3.500S15 9 12 9",
        ["hand"] = "M5 12l4-4 3 2 3-2 4 4M9 8 6 6 3 10M15 8l3-2 3 4M8 14l3 3 1.5-1.500L15 18l3-3.5",
        ["home"] = "M3 11.5 12 4l9 7.5M5.5 10v9.5h13V10M10 19.5v-5h4v5",
        ["late"] = "M8.3 3h7.400L21 8.300v7.400L15.7 21H8.300L3 15.700V8.300zM12 7.500v5.500M12 16.300v.2",
        ["leaf"] = "M5 19C5 9 11 5 19.5 4.5 20 13 16 19 8 18M4 21c2-5 5-8 9-10",
        ["list"] = "M9 6h11M9 12h11M9 18h11M4.5 6h.1M4.5 12h.1M4.5 18h.1",
        ["loc"] = "M12 18a6 6 0 1 0 0-12 6 6 0 0 0 0 12M12 2v4M12 18v4M2 12h4M18 12h4",
        ["lock"] = "M6 11h12v9.500H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
        ["me"] = "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20.5c.8-4 4-5.5 7.5-5.5s6.7 1.5 7.5 5.5",
        ["more"] = "M4.5 4.5h6v6h-6zM13.500 4.5h6v6h-6zM4.5 13.500h6v6h-6zM13.500 13.500h6v6h-6z",
        ["news"] = "M4 5h13v14.500H6a2 2 0 0 1-2-2zM17 9h3v8.500a2 2 0 0 1-2 2M7 9h7M7 12.500h7M7 16h4",
        ["ok"] = "M4.5 12.5 10 18 19.5 6.5",
        ["okc"] = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M8 12.500l3 3 5-6",
        ["pin"] = "M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11zM12 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4",
        ["plus"] = "M12 5v14M5 12h14",
        ["print"] = "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
        ["road"] = "M8 21 10 3M16 21 14 3M12 5v2M12 11v2M12 17v2",
        ["star"] = "M12 3.500l2.6 5.6 6 .7-4.5 4.1 1.2 6-5.3-3-5.3 3 1.2-6-4.5-4.1 6-.7z",
        ["warn"] = "M12 4 2.5 20h19zM12 10v4.500M12 17.300v.2",
        ["prev"] = "M19 12H5M11 6l-6 6 6 6",
        ["book"] = "M12 6.5C9.5 4.800 6.5 4.500 4 5v13c2.5-.5 5.5-.2 8 1.500 2.5-1.700 5.5-2 8-1.500V5c-2.5-.5-5.5-.2-8 1.500zM12 6.500v13",
        ["gym"] = "M4 9v6M7 7v10M17 7v10M20 9v6M7 12h10",
        ["medical"] = "M12 5v14M5 12h14",
        ["basket"] = "M4 10h16l-1.8 9H5.8zM8 10l2.500-5.500M16 10l-2.500-5.500",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
