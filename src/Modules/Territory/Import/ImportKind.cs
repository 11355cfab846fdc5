using Wutong.Geo.Coordinates;

namespace Wutong.Territory;

/// <summary>What a file holds.</summary>
public enum ImportKind { Areas = 1, Zones, Estates, Roads }

/// <summary>How kinds and systems are called in addresses and on the command line.</summary>
internal static class ImportWords
{
    private static readonly Dictionary<string, ImportKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["areas"] = ImportKind.Areas, ["zones"] = ImportKind.Zones, ["estates"] = ImportKind.Estates, ["roads"] = ImportKind.Roads,
    };

    /// <returns>Null when it names none.</returns>
    public static ImportKind? Kind(string? word) => word is not null && Kinds.TryGetValue(word, out var kind) ? kind : null;

    public static string Word(ImportKind kind) => Kinds.First(k => k.Value == kind).Key;

    /// <returns>Null when it names none: a coordinate system is said, never guessed.</returns>
    public static CoordinateSystem? System(string? word) => word is null ? null : Coordinates.Named(word);

    public static string Word(CoordinateSystem system) => system switch { CoordinateSystem.Wgs84 => "wgs84", CoordinateSystem.Gcj02 => "gcj02", CoordinateSystem.Bd09 => "bd09", _ => "cgcs2000" };

    /// <summary>As people call it: WGS-84, GCJ-02.</summary>
    public static string Name(CoordinateSystem system) => system switch { CoordinateSystem.Wgs84 => "WGS-84", CoordinateSystem.Gcj02 => "GCJ-02", CoordinateSystem.Bd09 => "BD-09", _ => "CGCS2000" };
}
