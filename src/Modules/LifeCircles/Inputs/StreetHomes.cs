using System.Globalization;
using Wutong.Geo;
using Wutong.Geo.Streets;
using Wutong.LifeCircles.Study;

namespace Wutong.LifeCircles.Inputs;

/// <summary>沿街取点: a home every 50 m of street, where buildings are not mapped. Each stands for one; steps and crossings are left out.</summary>
internal static class StreetHomes
{
    public const int EveryMillimetres = 50_000;

    /// <summary>The distance runs on from way to way in the network's order, so that short ways count as long ones do.</summary>
    public static Home[] Of(StreetNetwork streets)
    {
        var homes = new List<Home>();
        long toNext = EveryMillimetres / 2;
        for (int way = 0; way < streets.WayCount; way++)
        {
            if (streets.Class[way] is StreetClass.Steps or StreetClass.Crossing) continue;
            var name = streets.NameOfWay[way] < 0 ? "未命名街道" : streets.Names[streets.NameOfWay[way]];
            for (int i = streets.FirstNode[way]; i + 1 < streets.FirstNode[way + 1]; i++)
            {
                GeoPoint a = At(streets, i), b = At(streets, i + 1);
                long length = Earth.Millimetres(a, b);
                for (; toNext <= length; toNext += EveryMillimetres) homes.Add(Make(homes.Count + 1, name, Between(a, b, (double)toNext / Math.Max(1, length))));
                toNext -= length;
            }
        }
        return [.. homes];
    }

    private static GeoPoint At(StreetNetwork s, int reference) => new(s.LonE7[s.Nodes[reference]], s.LatE7[s.Nodes[reference]]);

    private static GeoPoint Between(GeoPoint a, GeoPoint b, double share)
        => new(a.LonE7 + (int)Math.Round((b.LonE7 - a.LonE7) * share), a.LatE7 + (int)Math.Round((b.LatE7 - a.LatE7) * share));

    private static Home Make(int number, string street, GeoPoint at)
        => new(string.Create(CultureInfo.InvariantCulture, $"S{number:000000}"), street, street == "未命名街道" ? "Unnamed street" : null, at, -1, 0, 1, 0);
}
