using System.Buffers;
using System.Text.Json;
using Wutong.Cases.Kinds;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Language;

namespace Wutong.Cases.Map;

/// <summary>How a case is drawn. The numbers are on the wire.</summary>
internal enum CaseMark
{
    /// <summary>办理中.</summary>
    Open = 0,
    /// <summary>超期.</summary>
    Late = 1,
    /// <summary>已结案.</summary>
    Closed = 2,
    /// <summary>挂账、不予立案、重复.</summary>
    Aside = 3,
}

/// <summary>
/// 瓦片: below level 14, or where too many lie together, {"cells":[[lon,lat,count,late]…]}, a cell told at the middle of its cases; else
/// {"kinds":[name…],"stages":{"6":"处置中"…},"points":[[lon,lat,number,kind,stage,mark]…]}, newest first. Degrees WGS-84.
/// </summary>
internal static class CaseTileJson
{
    /// <summary>Cells a side: 64 units each, and 16 for the heat map.</summary>
    public const int CellsASide = 4, HeatCellsASide = 16;
    public const int MostPoints = 1500;

    public static ReadOnlyMemory<byte> Write(CaseShot shot, CaseSieve sieve, MapTile tile, bool isHeat, bool isPublic, IReadOnlyDictionary<string, CaseKind> kinds, Lang l)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            if (!isHeat && tile.Z >= MapTile.PointsFrom && CaseScan.Points(shot, sieve, tile, MostPoints) is { } points) Points(json, shot, sieve, points, isPublic, kinds, l);
            else Cells(json, shot, sieve, tile, isHeat || tile.Z >= MapTile.PointsFrom ? HeatCellsASide : CellsASide, isPublic);
            json.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    public static CaseMark MarkOf(CaseStage stage, bool isLate) => stage switch
    {
        CaseStage.Closed => CaseMark.Closed,
        CaseStage.Rejected or CaseStage.Duplicate or CaseStage.Suspended => CaseMark.Aside,
        _ => isLate ? CaseMark.Late : CaseMark.Open,
    };

    private static void Cells(Utf8JsonWriter json, CaseShot shot, CaseSieve sieve, MapTile tile, int side, bool isPublic)
    {
        Span<CaseCell> cells = stackalloc CaseCell[side * side];
        CaseScan.Cells(shot, sieve, tile, cells, side);
        json.WriteStartArray("cells");
        foreach (var cell in cells)
        {
            if (cell.Count == 0) continue;
            json.WriteStartArray();
            Place(json, tile.West + (double)cell.East / cell.Count, tile.North + (double)cell.South / cell.Count);
            json.WriteNumberValue(cell.Count);
            json.WriteNumberValue(isPublic ? 0 : cell.Late);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void Points(Utf8JsonWriter json, CaseShot shot, CaseSieve sieve, List<CaseAt> points, bool isPublic, IReadOnlyDictionary<string, CaseKind> kinds, Lang l)
    {
        points.Sort((a, b) => b.Chunk.Number[b.Index].CompareTo(a.Chunk.Number[a.Index]));
        List<ushort> used = [.. points.Select(p => p.Chunk.Kind[p.Index]).Distinct()];
        json.WriteStartArray("kinds");
        foreach (var kind in used) json.WriteStringValue(kinds.NameOf(shot.Kinds[kind], l));
        json.WriteEndArray();
        json.WriteStartObject("stages");
        foreach (var stage in points.Select(p => p.Chunk.Stage[p.Index]).Distinct())
            json.WriteString(stage.ToString(System.Globalization.CultureInfo.InvariantCulture), (isPublic ? CaseWords.Plain((CaseStage)stage) : CaseWords.Of((CaseStage)stage)) is var (zh, en) ? l[zh, en] : "");
        json.WriteEndObject();
        json.WriteStartArray("points");
        foreach (var (c, i) in points)
        {
            json.WriteStartArray();
            Place(json, c.X[i], c.Y[i]);
            json.WriteStringValue(CaseNumberKey.TextOf(c.Number[i]));
            json.WriteNumberValue(used.IndexOf(c.Kind[i]));
            json.WriteNumberValue(c.Stage[i]);
            json.WriteNumberValue((int)MarkOf((CaseStage)c.Stage[i], !isPublic && c.Due[i] <= sieve.Now));
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    /// <summary>Five decimals: a metre.</summary>
    private static void Place(Utf8JsonWriter json, double x, double y)
    {
        var (lon, lat) = WorldSquare.Degrees(x, y);
        json.WriteNumberValue(Math.Round(lon, 5));
        json.WriteNumberValue(Math.Round(lat, 5));
    }
}
