namespace Wutong.Geo.Osm;

/// <summary>Numbers the OSM PBF format fixes. Source: OpenStreetMap wiki, "PBF Format"; osmformat.proto and fileformat.proto of OSM-binary.</summary>
internal static class PbfFormat
{
    public const int MaxBlobHeaderBytes = 64 * 1024;
    public const int MaxBlobBytes = 32 * 1024 * 1024;
    public const int MaxInflatedBytes = 32 * 1024 * 1024;

    /// <summary>Elements a writer puts in one block.</summary>
    public const int ElementsPerBlock = 8000;

    public static class BlobHeader { public const int Type = 1, DataSize = 3; }
    public static class Blob { public const int Raw = 1, RawSize = 2, Zlib = 3, Lzma = 4, Bzip2 = 5, Lz4 = 6, Zstd = 7; }
    public static class Header { public const int Box = 1, Required = 4, Optional = 5, Program = 16; }
    public static class Box { public const int Left = 1, Right = 2, Top = 3, Bottom = 4; }
    public static class Block { public const int Strings = 1, Group = 2, Granularity = 17, LatOffset = 19, LonOffset = 20; }
    public static class Group { public const int Node = 1, Dense = 2, Way = 3, Relation = 4; }
    public static class Node { public const int Id = 1, Keys = 2, Values = 3, Lat = 8, Lon = 9; }
    public static class Dense { public const int Id = 1, Lat = 8, Lon = 9, KeysValues = 10; }
    public static class Way { public const int Id = 1, Keys = 2, Values = 3, Refs = 8; }
    public static class Relation { public const int Id = 1, Keys = 2, Values = 3, Roles = 8, Members = 9, Types = 10; }
}
