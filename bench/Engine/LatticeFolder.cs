using System.Globalization;

namespace Wutong.Bench;

/// <summary>Writes a jittered lattice as a graph folder: a tenth of the streets missing, ids shuffled, 2 000 facilities of each kind for a million nodes.</summary>
internal static class LatticeFolder
{
    private static readonly string[] Kinds = ["market", "fitness", "culture", "service", "medical"];

    public static void Write(string folder, int side)
    {
        Directory.CreateDirectory(folder);
        var random = new Random(1);
        int nodes = side * side;
        int[] id = new int[nodes];
        for (int v = 0; v < nodes; v++) id[v] = v;
        random.Shuffle(id);
        var (lon, lat) = (new double[nodes], new double[nodes]);
        for (int v = 0; v < nodes; v++)
        {
            lon[v] = 110 + (v % side * 78 + random.NextDouble() * 40 - 20) / 96_000;
            lat[v] = 30 + (v / side * 78 + random.NextDouble() * 40 - 20) / 111_195;
        }
        WriteRows(Path.Combine(folder, "nodes.csv"), "id,lon,lat", Enumerable.Range(0, nodes).Select(v => string.Create(CultureInfo.InvariantCulture, $"{id[v]},{lon[v]:F7},{lat[v]:F7}")));
        WriteRows(Path.Combine(folder, "edges.csv"), "from,to,metres", Streets(side, random).Select(s =>
        {
            double metres = Math.Sqrt(Math.Pow((lon[s.A] - lon[s.B]) * 96_000, 2) + Math.Pow((lat[s.A] - lat[s.B]) * 111_195, 2));
            return string.Create(CultureInfo.InvariantCulture, $"{id[s.A]},{id[s.B]},{metres:F3}");
        }));
        int perKind = (int)Math.Max(20, 2000L * nodes / 1_000_000);
        WriteRows(Path.Combine(folder, "facilities.csv"), "category,node", Kinds.SelectMany(k => Enumerable.Range(0, perKind).Select(_ => $"{k},{random.Next(nodes)}")));
    }

    private static IEnumerable<(int A, int B)> Streets(int side, Random random)
    {
        for (int v = 0; v < side * side; v++)
        {
            if (v % side + 1 < side && random.Next(10) != 0) yield return (v, v + 1);
            if (v + side < side * side && random.Next(10) != 0) yield return (v, v + side);
        }
    }

    private static void WriteRows(string path, string head, IEnumerable<string> rows) => File.WriteAllLines(path, rows.Prepend(head));
}
