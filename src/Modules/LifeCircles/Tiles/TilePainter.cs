using SkiaSharp;
using Wutong.Geo;
using Wutong.Geo.Maps;
using Wutong.Geo.Osm;
using Wutong.Geo.Streets;
using Wutong.Platform.Hosting;

namespace Wutong.LifeCircles.Tiles;

/// <summary>底图瓦片: draws the base map of one tile: grey-beige ground, water, parks, streets by class, names of main streets. Only data has colour, and there is none here.</summary>
/// <remarks>Thread-safe: the typeface is shared, everything else is made for a tile. 512 pixels a side, for sharp phones.</remarks>
internal sealed class TilePainter(FontFiles fonts) : IDisposable
{
    private const float PixelsPerUnit = 2;
    private static readonly SKColor Land = new(0xee, 0xeb, 0xe2), Water = new(0xcd, 0xdb, 0xdf), Park = new(0xdb, 0xe4, 0xcf), House = new(0x4a, 0x4a, 0x30, 0x22),
        Street = SKColors.White, Ink = new(0x1f, 0x2a, 0x24), Muted = new(0x5d, 0x6b, 0x63), Rail = new(0xa9, 0xa8, 0x98);
    private readonly Lazy<SKTypeface> _typeface = new(() => SKTypeface.FromFile(fonts.Regular));

    public byte[] Paint(StreetMap map, TileAddress tile, bool isDemonstration)
    {
        using var surface = SKSurface.Create(new SKImageInfo((int)(TileAddress.Side * PixelsPerUnit), (int)(TileAddress.Side * PixelsPerUnit), SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(Land);
        canvas.Scale(PixelsPerUnit);
        var box = tile.Box(40);
        var scenery = map.SceneryIn(box).ToList();
        foreach (var piece in scenery.Where(s => s.Filled)) Fill(canvas, tile, piece, piece.Kind == SceneryKind.Park ? Park : Water);
        if (tile.Z >= 15) Houses(canvas, map, tile, box);
        var streets = map.StreetsIn(box).Where(s => tile.Z >= 13 || s.Class >= StreetClass.Secondary && s.Class <= StreetClass.Primary).ToList();
        foreach (var street in streets.OrderBy(s => Rank(s.Class))) Line(canvas, tile, street.Points, Street, Width(street.Class, tile.Z), null);
        foreach (var piece in scenery.Where(s => !s.Filled)) Scenery(canvas, tile, piece);
        if (tile.Z >= 14) Names(canvas, tile, streets);
        if (isDemonstration) Stamp(canvas);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Webp, 70); // a quarter of what PNG takes
        return data.ToArray();
    }

    /// <summary>示意数据 on the tile itself, so that a saved picture says so too.</summary>
    private void Stamp(SKCanvas canvas)
    {
        using var font = new SKFont(_typeface.Value, 9);
        using var ink = new SKPaint { Color = Muted.WithAlpha(110), IsAntialias = true };
        canvas.DrawText("示意数据", TileAddress.Side - 6, TileAddress.Side - 6, SKTextAlign.Right, font, ink);
    }

    public void Dispose()
    {
        if (_typeface.IsValueCreated) _typeface.Value.Dispose();
    }

    private static int Rank(StreetClass c) => c switch { StreetClass.Primary => 3, StreetClass.Secondary => 2, StreetClass.Residential => 1, _ => 0 };

    private static float Width(StreetClass c, int z)
    {
        float metres = c switch { StreetClass.Primary => 22, StreetClass.Secondary => 15, StreetClass.Residential => 9, StreetClass.Service => 6, _ => 3 };
        return Math.Max(c >= StreetClass.Secondary && c <= StreetClass.Primary ? 1.2f : 0.6f, metres * (float)Math.Pow(2, z - 17.2));
    }

    private static void Fill(SKCanvas canvas, TileAddress tile, OsmScenery piece, SKColor color)
    {
        using var builder = new SKPathBuilder { FillType = SKPathFillType.EvenOdd };
        foreach (var ring in piece.Lines) Trace(builder, tile, ring);
        using var path = builder.Detach();
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        canvas.DrawPath(path, paint);
    }

    private static void Scenery(SKCanvas canvas, TileAddress tile, OsmScenery piece)
    {
        foreach (var line in piece.Lines)
            switch (piece.Kind)
            {
                case SceneryKind.River: Line(canvas, tile, line, Water, 1.5f, null); break;
                case SceneryKind.Railway:
                    Line(canvas, tile, line, Rail, 2.4f, null);
                    Line(canvas, tile, line, Land, 1.2f, [6, 6]);
                    break;
                case SceneryKind.Wall: Line(canvas, tile, line, Muted, tile.Z >= 15 ? 1.2f : 0.8f, null); break;
                default: break;
            }
    }

    private static void Houses(SKCanvas canvas, StreetMap map, TileAddress tile, GeoBox box)
    {
        using var paint = new SKPaint { Color = House, IsAntialias = true };
        float metre = (float)Math.Pow(2, tile.Z - 17.2);
        foreach (var house in map.HousesIn(box))
        {
            var (x, y) = tile.ToTile(house.At);
            float wide = (float)Math.Sqrt(house.FootprintSquareMetres * 2.2) * metre, deep = (float)Math.Sqrt(house.FootprintSquareMetres / 2.2) * metre;
            canvas.DrawRect((float)x - wide / 2, (float)y - deep / 2, wide, deep, paint);
        }
    }

    private static void Line(SKCanvas canvas, TileAddress tile, GeoPoint[] points, SKColor color, float width, float[]? dashes)
    {
        using var builder = new SKPathBuilder();
        Trace(builder, tile, points);
        using var path = builder.Detach();
        using var effect = dashes is null ? null : SKPathEffect.CreateDash(dashes, 0);
        using var paint = new SKPaint { Color = color, IsAntialias = true, IsStroke = true, StrokeWidth = width, StrokeCap = dashes is null ? SKStrokeCap.Round : SKStrokeCap.Butt, StrokeJoin = SKStrokeJoin.Round, PathEffect = effect };
        canvas.DrawPath(path, paint);
    }

    private static void Trace(SKPathBuilder builder, TileAddress tile, GeoPoint[] points)
    {
        for (int i = 0; i < points.Length; i++)
        {
            var (x, y) = tile.ToTile(points[i]);
            if (i == 0) builder.MoveTo((float)x, (float)y); else builder.LineTo((float)x, (float)y);
        }
    }

    /// <summary>A street's name at the middle of its line, turned along it; the same place in every tile, so names meet across their edges.</summary>
    private void Names(SKCanvas canvas, TileAddress tile, List<MapLine> streets)
    {
        using var font = new SKFont(_typeface.Value, 11);
        using var halo = new SKPaint { Color = Land.WithAlpha(220), IsAntialias = true, IsStroke = true, StrokeWidth = 3 };
        using var ink = new SKPaint { Color = Ink.WithAlpha(190), IsAntialias = true };
        foreach (var street in streets.Where(s => s.Name is not null && s.Class >= StreetClass.Secondary && s.Class <= StreetClass.Primary).DistinctBy(s => s.Name))
        {
            var (a, b) = (tile.ToTile(street.Points[(street.Points.Length - 1) / 2]), tile.ToTile(street.Points[(street.Points.Length - 1) / 2 + 1]));
            double angle = Math.Atan2(b.Y - a.Y, b.X - a.X) * 180 / Math.PI;
            if (angle is > 90 or <= -90) angle += 180;
            canvas.Save();
            canvas.Translate((float)(a.X + b.X) / 2, (float)(a.Y + b.Y) / 2);
            canvas.RotateDegrees((float)angle);
            canvas.DrawText(street.Name, 0, 4, SKTextAlign.Center, font, halo);
            canvas.DrawText(street.Name, 0, 4, SKTextAlign.Center, font, ink);
            canvas.Restore();
        }
    }
}
