using System.Globalization;
using Wutong.Geo;
using Wutong.Platform.Tables;

namespace Wutong.LifeCircles.Inputs;

/// <summary>Reads WGS-84 positions out of a table.</summary>
internal static class PlaceReading
{
    private static readonly Column Datum = new("坐标系", "datum", "crs");

    /// <summary>A reading that refuses every row which says its coordinates are in another system.</summary>
    public static TableReading Of(Table table)
    {
        var reading = new TableReading(table);
        reading.EachRow = () =>
        {
            if (reading.Text(Datum) is { } datum && datum.ToUpperInvariant() is not ("WGS84" or "WGS-84" or "CGCS2000" or "EPSG:4326"))
                reading.Trouble(Datum, $"WGS-84 is expected, '{datum}' came; convert the coordinates first");
        };
        return reading;
    }

    public static GeoPoint Position(this TableReading reading, Column lon, Column lat)
    {
        int east = Degrees(reading, lon, 180), north = Degrees(reading, lat, 90);
        return new(east, north);
    }

    private static int Degrees(TableReading reading, Column column, int most)
    {
        var text = reading.Needed(column);
        if (text.Length == 0) return 0;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= -most && value <= most) return (int)Math.Round(value * 1e7);
        reading.Trouble(column, $"WGS-84 degrees from -{most} to {most} were expected, '{text}' came{(most == 90 && Math.Abs(value) <= 180 && value != 0 ? "; are longitude and latitude exchanged?" : "")}");
        return 0;
    }
}
