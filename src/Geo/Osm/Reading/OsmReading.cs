namespace Wutong.Geo.Osm;

/// <summary>Reads one file from beginning to end: scan, index the nodes, find their positions, assemble.</summary>
/// <remarks>Two passes, so that memory follows what is kept and not what the file holds, and the order of elements does not matter.</remarks>
internal sealed class OsmReading(PbfSource source, OsmRules rules, IProgress<double>? progress, CancellationToken ct)
{
    private readonly ReadingBudget _budget = new(source.Length);
    private readonly BlobPass _pass = new(progress, 2 * source.Length, ct);

    public OsmExtract Run()
    {
        var places = Places();
        var harvests = Scan(places);
        var members = new MemberWays();
        var chunks = Chunks(harvests, places, members);
        var (ids, indexOfRef) = RefIndex.Build(chunks, Position(chunks.Sum(c => c.Lengths.Sum(n => (long)n))), _budget);
        ct.ThrowIfCancellationRequested();
        foreach (var harvest in harvests) harvest.Refs = [];
        chunks.Clear();
        var table = Fill(ids, places, harvests);
        ct.ThrowIfCancellationRequested();
        var extract = Assemble(harvests, members, indexOfRef, table);
        progress?.Report(1);
        return extract;
    }

    private List<PbfBlobPlace> Places()
    {
        var places = PbfFraming.Find(source, ct);
        var headers = places.FindAll(p => p.IsHeader);
        var inflater = new PbfInflater(source);
        foreach (var header in headers)
            try { PbfHeader.Check(inflater.Inflate(header)); }
            catch (OsmFileException e) { throw OsmFileException.InBlob(header.Frame, e); }
        return places.FindAll(p => !p.IsHeader);
    }

    private Harvest[] Scan(List<PbfBlobPlace> places)
    {
        var harvests = new Harvest[places.Count];
        _pass.Run(places, () => new BlockScan(source, rules, _budget), (scan, i) => harvests[i] = scan.Scan(places[i]));
        RefuseDoubleWays(harvests);
        return harvests;
    }

    /// <summary>Lays all references end to end, those of relations' members that no tag kept last.</summary>
    private List<RefChunk> Chunks(Harvest[] harvests, List<PbfBlobPlace> places, MemberWays members)
    {
        var chunks = new List<RefChunk>();
        long total = 0;
        var wanted = MemberWays.Wanted(harvests);
        foreach (var harvest in harvests)
        {
            harvest.FirstRef = Position(total);
            total += harvest.RefCount;
            chunks.Add(new(harvest.Refs, Array.ConvertAll(harvest.Ways, w => w.RefCount), harvest.FirstRef, harvest.LeastNode, harvest.MostNode));
            if (wanted.Count == 0) continue;
            foreach (var way in harvest.Ways)
                if (wanted.Contains(way.Id)) members.Add(way.Id, Position(harvest.FirstRef + (long)way.FirstRef), way.RefCount);
        }
        foreach (var (id, refs) in FetchMembers(harvests, places, wanted, members))
        {
            members.Add(id, Position(total), refs.Lengths[0]);
            chunks.Add(refs with { First = Position(total) });
            total += refs.Lengths[0];
        }
        return chunks;
    }

    private static int Position(long total) =>
        total < Array.MaxLength ? (int)total : throw new OsmFileException($"the file's streets and outlines have over {Array.MaxLength} node references; cut it into smaller extracts");

    private IEnumerable<(long Id, RefChunk Refs)> FetchMembers(Harvest[] harvests, List<PbfBlobPlace> places, HashSet<long> wanted, MemberWays members)
    {
        wanted.RemoveWhere(members.Has);
        if (wanted.Count == 0) return [];
        var ids = wanted.Order().ToArray();
        var some = Enumerable.Range(0, places.Count).Where(i => Holds(harvests[i], ids)).Select(i => places[i]).ToList();
        var found = new List<(long Id, RefChunk Refs)>[some.Count];
        var pass = new BlobPass(null, 0, ct);
        pass.Run(some, () => new WayRefs(source, wanted, _budget), (ways, i) => found[i] = ways.Fetch(some[i]));
        return found.SelectMany(f => f);
    }

    private static bool Holds(Harvest harvest, long[] ids)
    {
        if (harvest.WayCount == 0) return false;
        var first = Array.BinarySearch(ids, harvest.LeastWay);
        if (first < 0) first = ~first;
        return first < ids.Length && ids[first] <= harvest.MostWay;
    }

    private NodeTable Fill(IdPages ids, List<PbfBlobPlace> places, Harvest[] harvests)
    {
        var table = new NodeTable(ids);
        var nodes = Enumerable.Range(0, places.Count).Where(i => harvests[i].NodeCount > 0).Select(i => places[i]).ToList();
        var workers = new List<NodeFill>();
        NodeFill Worker()
        {
            var fill = new NodeFill(source, table);
            lock (workers) workers.Add(fill);
            return fill;
        }
        _pass.Run(nodes, Worker, (fill, i) => fill.Fill(nodes[i]));
        if (workers.Sum(w => w.Matches) != table.Count - table.MissingCount())
            throw new OsmFileException("the file holds a node twice; a history or a joined file must be made plain first (osmium time-filter, osmium merge)");
        return table;
    }

    private OsmExtract Assemble(Harvest[] harvests, MemberWays members, int[] indexOfRef, NodeTable table)
    {
        var streets = new StreetAssembler(rules, harvests, indexOfRef, table);
        var network = streets.Assemble();
        var shapes = new ShapeAssembler(rules, harvests, members, indexOfRef, table);
        shapes.Assemble();
        return new()
        {
            Streets = network, Facilities = shapes.Facilities, Buildings = shapes.Buildings, Areas = shapes.Areas, Scenery = shapes.Scenery,
            Statistics = new()
            {
                Nodes = harvests.Sum(h => h.NodeCount), Ways = harvests.Sum(h => h.WayCount), Relations = harvests.Sum(h => h.RelationCount),
                StreetWays = streets.WayCount, StreetWaysClosed = (int)harvests.Sum(h => h.ClosedStreets), MissingNodes = table.MissingCount(),
                Cuts = streets.Cuts, BlockedNodes = streets.BlockedCount, SlowNodes = streets.SlowCount,
                AreasIncomplete = shapes.AreasIncomplete, ShapesIncomplete = shapes.ShapesIncomplete,
            },
        };
    }

    private static void RefuseDoubleWays(Harvest[] harvests)
    {
        var last = long.MinValue;
        var ascending = true;
        foreach (var harvest in harvests)
            foreach (var way in harvest.Ways)
            {
                ascending &= way.Id > last;
                last = way.Id;
            }
        if (ascending) return;
        var ids = harvests.SelectMany(h => h.Ways).Select(w => w.Id).ToArray();
        Array.Sort(ids);
        for (var i = 1; i < ids.Length; i++)
            if (ids[i] == ids[i - 1]) throw new OsmFileException($"the file holds way {ids[i]} twice; make it plain first (osmium time-filter, osmium merge)");
    }
}
