using System.Globalization;
using Wutong.Bench;

// Wutong.Bench graph DIR [REPEATS]     the life-circle job on one graph folder; exit 1 when an answer differs from expected.csv
// Wutong.Bench pbf FILE                read a PBF and build the graph, once, cold
// Wutong.Bench city FILE NODES SEED    write a generated city as PBF
// Wutong.Bench lattice DIR SIDE        write a lattice graph folder
// Wutong.Bench areas COUNT             point-to-area lookups: nanoseconds each
switch (args)
{
    case ["graph", var folder]: return GraphRun.Run(folder, 15) ? 0 : 1;
    case ["graph", var folder, var repeats]: return GraphRun.Run(folder, int.Parse(repeats, CultureInfo.InvariantCulture)) ? 0 : 1;
    case ["pbf", var file]: PbfRun.Run(file); return 0;
    case ["city", var file, var nodes, var seed]: CityRun.Write(file, int.Parse(nodes, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture)); return 0;
    case ["lattice", var folder, var side]: LatticeFolder.Write(folder, int.Parse(side, CultureInfo.InvariantCulture)); return 0;
    case ["areas", var count]: AreaRun.Run(int.Parse(count, CultureInfo.InvariantCulture)); return 0;
    default:
        Console.Error.WriteLine("usage: Wutong.Bench graph DIR [REPEATS] | pbf FILE | city FILE NODES SEED | lattice DIR SIDE | areas COUNT");
        return 2;
}
