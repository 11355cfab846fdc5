using System.Globalization;
using Wutong.Geo.Walking;

namespace Wutong.Geo.Tests;

/// <summary>A benchmark graph: nodes.csv (id,lon,lat), edges.csv (from,to,metres), facilities.csv (category,node), expected.csv.</summary>
public sealed class GraphFolder
{
    public static readonly string[] Kinds = ["market", "fitness", "culture", "service", "medical"];

    private readonly string _path;

    public GraphFolder(string path)
    {
        _path = path;
        ReadNodes();
        ReadEdges();
        Facilities = [.. Kinds.Select(_ => new List<int>())];
        foreach (var row in Rows("facilities.csv"))
        {
            int comma = row.IndexOf(',');
            Facilities[Array.IndexOf(Kinds, row[..comma])].Add(int.Parse(row.AsSpan(comma + 1), CultureInfo.InvariantCulture));
        }
    }

    public int[] Lon { get; private set; } = [];
    public int[] Lat { get; private set; } = [];
    public int[] From { get; private set; } = [];
    public int[] To { get; private set; } = [];
    public int[] Millimetres { get; private set; } = [];
    public List<int>[] Facilities { get; }

    public BuiltGraph Build() => WalkGraphBuilder.Build(Lon, Lat, From, To, Millimetres);

    public static WalkPlaces[] Places(BuiltGraph built, List<int>[] facilities)
        => [.. facilities.Select(f => WalkPlaces.On(built.Graph, f.Select(v => built.PlaceOfInput[v]).ToArray()))];

    public IEnumerable<(int Node, int Kind, double First, double Fifth, int Count)> Expected()
    {
        foreach (var row in Rows("expected.csv"))
        {
            var part = row.Split(',');
            yield return (int.Parse(part[0], CultureInfo.InvariantCulture), Array.IndexOf(Kinds, part[1]),
                Number(part[2]), Number(part[3]), int.Parse(part[4], CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Holds two tables over all nodes against expected.csv: how many rows it has, and a line for each that is wrong.</summary>
    /// <param name="one">The nearest of each kind.</param>
    /// <param name="many">The nearest five, and the count within the first limit.</param>
    public (int Rows, List<string> Wrong) Check(NearestTable one, NearestTable many)
    {
        int rows = 0;
        var wrong = new List<string>();
        foreach (var (node, kind, first, fifth, count) in Expected())
        {
            rows++;
            Found? alone = one.At(kind, node), nearest = many.At(kind, node), fifthFound = many.At(kind, node, 4);
            if (Same(alone, first) && Same(nearest, first) && Same(fifthFound, fifth) && many.CountWithin(kind, node, 0) == count) continue;
            wrong.Add(FormattableString.Invariant($"node {node} {Kinds[kind]}: expected {first} {fifth} {count}, got {alone} {nearest} {fifthFound} {many.CountWithin(kind, node, 0)}"));
        }
        return (rows, wrong);
    }

    public bool Has(string name) => File.Exists(Path.Combine(_path, name));

    private static bool Same(Found? found, double metres) => found is { } f ? Math.Abs(f.Millimetres / 1000.0 - metres) < 0.0015 : metres < 0;

    private void ReadNodes()
    {
        var rows = Rows("nodes.csv").ToList();
        (Lon, Lat) = (new int[rows.Count], new int[rows.Count]);
        foreach (var row in rows)
        {
            var part = row.Split(',');
            int id = int.Parse(part[0], CultureInfo.InvariantCulture);
            (Lon[id], Lat[id]) = ((int)Math.Round(Number(part[1]) * 1e7), (int)Math.Round(Number(part[2]) * 1e7));
        }
    }

    private void ReadEdges()
    {
        var rows = Rows("edges.csv").ToList();
        (From, To, Millimetres) = (new int[rows.Count], new int[rows.Count], new int[rows.Count]);
        for (int i = 0; i < rows.Count; i++)
        {
            var part = rows[i].Split(',');
            From[i] = int.Parse(part[0], CultureInfo.InvariantCulture);
            To[i] = int.Parse(part[1], CultureInfo.InvariantCulture);
            Millimetres[i] = (int)Math.Round(Number(part[2]) * 1000);
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private IEnumerable<string> Rows(string name) => File.ReadLines(Path.Combine(_path, name)).Skip(1);
}
