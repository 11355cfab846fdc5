namespace Wutong.Geo.Osm;

/// <summary>Makes facilities, homes, areas and scenery out of kept ways and relations.</summary>
internal sealed class ShapeAssembler(OsmRules rules, Harvest[] harvests, MemberWays members, int[] indexOfRef, NodeTable table)
{
    private readonly HashSet<long> _areaMembers = [.. harvests.SelectMany(h => h.Relations).Where(r => r.Verdict.Area).SelectMany(r => r.Ways)];

    public List<OsmFacility> Facilities { get; } = [];
    public List<OsmBuilding> Buildings { get; } = [];
    public List<OsmArea> Areas { get; } = [];
    public List<OsmScenery> Scenery { get; } = [];
    public int AreasIncomplete { get; private set; }
    public int ShapesIncomplete { get; private set; }

    public void Assemble()
    {
        foreach (var harvest in harvests)
            foreach (var node in harvest.Nodes) AddFacility($"n{node.Id}", node.Facility, node.Text, node.At);
        foreach (var harvest in harvests)
            foreach (var way in harvest.Ways)
                if (way.Verdict.IsShape) AddWay(harvest, way);
        foreach (var harvest in harvests)
            foreach (var relation in harvest.Relations) AddRelation(relation);
    }

    // ---- ways

    private void AddWay(Harvest harvest, KeptWay way)
    {
        var refs = indexOfRef.AsSpan(harvest.FirstRef + way.FirstRef, way.RefCount);
        var text = harvest.Texts[way.Text];
        var runs = Runs(refs);
        if (way.Verdict.Facility >= 0) AddWayFacility(way, text, runs);
        var closed = refs.Length >= 4 && refs[0] == refs[^1];
        GeoPoint[]? ring = closed && runs is [var whole] && whole.Length == refs.Length ? whole : null;
        if (way.Verdict.Home && Whole(ring, closed)) AddHome(way.Id, ring!, text);
        if (way.Verdict.Area && closed && !_areaMembers.Contains(way.Id)) AddArea($"w{way.Id}", text, ring is null ? null : [ring]);
        if (way.Verdict.Scenery >= 0) AddWayScenery(rules.Scenery[way.Verdict.Scenery], text, runs, ring, closed);
    }

    private void AddWayFacility(KeptWay way, ElementText text, List<GeoPoint[]> runs)
    {
        if (runs.Count > 0) AddFacility($"w{way.Id}", way.Verdict.Facility, text, Outline.Measure(runs.Count == 1 ? runs[0] : [.. runs.SelectMany(r => r)]).Centre);
        else ShapesIncomplete++;
    }

    private void AddWayScenery(SceneryMeaning meaning, ElementText text, List<GeoPoint[]> runs, GeoPoint[]? ring, bool closed)
    {
        if (meaning.Filled && Whole(ring, closed)) Scenery.Add(new(meaning.Kind, text.Name, text.NameEn, [ring!], true));
        if (meaning.Filled) return;
        runs.RemoveAll(r => r.Length < 2);
        if (runs.Count > 0) Scenery.Add(new(meaning.Kind, text.Name, text.NameEn, runs, false));
    }

    /// <summary>Whether an outline is whole; a closed one that is not is counted, an open line is no outline at all.</summary>
    private bool Whole(GeoPoint[]? ring, bool closed)
    {
        if (ring is null && closed) ShapesIncomplete++;
        return ring is not null;
    }

    /// <summary>The stretches of a way whose nodes are in the file.</summary>
    private List<GeoPoint[]> Runs(ReadOnlySpan<int> refs)
    {
        var runs = new List<GeoPoint[]>(1);
        for (var start = 0; start < refs.Length;)
        {
            var end = start;
            while (end < refs.Length && table.Found[refs[end]]) end++;
            if (end > start) runs.Add(Points(refs[start..end]));
            start = end + 1;
        }
        return runs;
    }

    private GeoPoint[] Points(ReadOnlySpan<int> refs)
    {
        var points = new GeoPoint[refs.Length];
        for (var i = 0; i < refs.Length; i++) points[i] = table.At(refs[i]);
        return points;
    }

    // ---- relations

    private void AddRelation(KeptRelation relation)
    {
        var rings = Rings(relation);
        if (relation.Verdict.Area) AddArea($"r{relation.Id}", relation.Text, rings);
        if (rings is null)
        {
            if (relation.Verdict with { Area = false } != Verdict.Nothing) ShapesIncomplete++;
            return;
        }
        var largest = rings.MaxBy(r => Outline.Measure(r).SquareMetres)!;
        if (relation.Verdict.Facility >= 0) AddFacility($"r{relation.Id}", relation.Verdict.Facility, relation.Text, Outline.Measure(largest).Centre);
        if (relation.Verdict.Home) AddHome(-relation.Id, largest, relation.Text);
        if (relation.Verdict.Scenery >= 0)
        {
            var meaning = rules.Scenery[relation.Verdict.Scenery];
            Scenery.Add(new(meaning.Kind, relation.Text.Name, relation.Text.NameEn, rings, meaning.Filled));
        }
    }

    private List<GeoPoint[]>? Rings(KeptRelation relation)
    {
        var ways = new List<int[]>();
        foreach (var id in relation.Ways.Distinct())
        {
            if (!members.TryFind(id, out var first, out var count) || count < 2) return null;
            var refs = indexOfRef.AsSpan(first, count);
            foreach (var node in refs)
                if (!table.Found[node]) return null;
            ways.Add(refs.ToArray());
        }
        return RingAssembler.Assemble(ways)?.ConvertAll(r => Points(r));
    }

    // ---- what they become

    private void AddFacility(string osmRef, int rule, ElementText text, GeoPoint at) =>
        Facilities.Add(new(osmRef, rules.Facilities[rule], text.Name, text.NameEn, at, text.OpeningHours));

    private void AddHome(long id, GeoPoint[] ring, ElementText text)
    {
        var (squareMetres, centre) = Outline.Measure(ring);
        Buildings.Add(new(id, centre, (float)squareMetres, text.Levels));
    }

    private void AddArea(string osmRef, ElementText text, List<GeoPoint[]>? rings)
    {
        if (text.AdminLevel == 0) return;
        if (rings is null) AreasIncomplete++;
        else Areas.Add(new(osmRef, text.Name, text.NameEn, text.AdminLevel, text.Code, new(rings)));
    }
}
