using System.IO.Hashing;
using Wutong.Geo.Osm;
using Wutong.Geo.Streets;

namespace Wutong.Geo.Maps;

/// <summary>底图文件: the saved form of a map: magic, version, body, XxHash3 of the body.</summary>
public static class StreetMapFile
{
    private const ulong Magic = 0x3150_414d_4e4f_5457; // "WTONMAP1"

    /// <summary>Writes beside the path and moves it there, so a reader never sees half a file.</summary>
    /// <exception cref="StreetMapFileException">The folder cannot be written.</exception>
    public static void Save(StreetMap map, string path)
    {
        ArgumentNullException.ThrowIfNull(map);
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, System.Text.Encoding.UTF8, leaveOpen: true)) WriteBody(writer, map);
        var bytes = body.GetBuffer().AsSpan(0, (int)body.Length);
        try
        {
            using (var file = File.Create(path + ".part"))
            {
                file.Write(BitConverter.GetBytes(Magic));
                file.Write(BitConverter.GetBytes(XxHash3.HashToUInt64(bytes)));
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            File.Move(path + ".part", path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StreetMapFileException($"cannot write {path}: {e.Message}", e);
        }
    }

    /// <exception cref="StreetMapFileException">Missing, of another version or damaged; build it again from its source.</exception>
    public static StreetMap Open(string path)
    {
        byte[] bytes;
        try { bytes = File.ReadAllBytes(path); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { throw new StreetMapFileException($"cannot open {path}: {e.Message}", e); }
        if (bytes.Length < 16 || BitConverter.ToUInt64(bytes) != Magic) throw new StreetMapFileException($"{path} is not a map of this version; build it again");
        if (XxHash3.HashToUInt64(bytes.AsSpan(16)) != BitConverter.ToUInt64(bytes, 8)) throw new StreetMapFileException($"{path} is damaged: its checksum does not fit; build it again");
        using var reader = new BinaryReader(new MemoryStream(bytes, 16, bytes.Length - 16));
        return ReadBody(reader);
    }

    private static void WriteBody(BinaryWriter w, StreetMap map)
    {
        w.Write7BitEncodedInt(map.Streets.Count);
        foreach (var line in map.Streets)
        {
            w.Write((byte)line.Class);
            w.Write(line.Name ?? "");
            WritePoints(w, line.Points);
        }
        w.Write7BitEncodedInt(map.Scenery.Count);
        foreach (var piece in map.Scenery)
        {
            w.Write((byte)piece.Kind);
            w.Write(piece.Name ?? "");
            w.Write(piece.NameEn ?? "");
            w.Write(piece.Filled);
            w.Write7BitEncodedInt(piece.Lines.Count);
            foreach (var line in piece.Lines) WritePoints(w, line);
        }
        w.Write7BitEncodedInt(map.Houses.Count);
        foreach (var house in map.Houses)
        {
            w.Write(house.At.LonE7);
            w.Write(house.At.LatE7);
            w.Write(house.FootprintSquareMetres);
        }
    }

    private static StreetMap ReadBody(BinaryReader r)
    {
        var streets = new MapLine[r.Read7BitEncodedInt()];
        for (int i = 0; i < streets.Length; i++) streets[i] = new((StreetClass)r.ReadByte(), OrNull(r.ReadString()), ReadPoints(r));
        var scenery = new OsmScenery[r.Read7BitEncodedInt()];
        for (int i = 0; i < scenery.Length; i++)
        {
            var (kind, name, nameEn, filled) = ((SceneryKind)r.ReadByte(), OrNull(r.ReadString()), OrNull(r.ReadString()), r.ReadBoolean());
            var lines = new GeoPoint[r.Read7BitEncodedInt()][];
            for (int l = 0; l < lines.Length; l++) lines[l] = ReadPoints(r);
            scenery[i] = new(kind, name, nameEn, lines, filled);
        }
        var houses = new OsmBuilding[r.Read7BitEncodedInt()];
        for (int i = 0; i < houses.Length; i++) houses[i] = new(0, new(r.ReadInt32(), r.ReadInt32()), r.ReadSingle(), 1);
        return new(streets, scenery, houses);
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static void WritePoints(BinaryWriter w, GeoPoint[] points)
    {
        w.Write7BitEncodedInt(points.Length);
        foreach (var p in points)
        {
            w.Write(p.LonE7);
            w.Write(p.LatE7);
        }
    }

    private static GeoPoint[] ReadPoints(BinaryReader r)
    {
        var points = new GeoPoint[r.Read7BitEncodedInt()];
        for (int i = 0; i < points.Length; i++) points[i] = new(r.ReadInt32(), r.ReadInt32());
        return points;
    }
}

/// <summary>A saved map could not be written or read; the message says why and what to do.</summary>
public sealed class StreetMapFileException : Exception
{
    public StreetMapFileException(string message) : base(message) { }
    public StreetMapFileException(string message, Exception cause) : base(message, cause) { }
    public StreetMapFileException() { }
}
