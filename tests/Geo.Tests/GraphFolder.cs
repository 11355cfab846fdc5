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

    public bool Has(string name) => File.Exists(Path.Combine(_path, name));

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
