namespace Wutong.Geo.Walking;

/// <summary>Follows a search's lengths back from the goal and collects the line walked.</summary>
internal static class RouteTrace
{
    public static List<GeoPoint> Back(in Reach reach, StreetPlace goal, int total)
    {
        var graph = reach.Graph;
        var line = new List<GeoPoint>(); // from the goal to the origin, turned round at the end
        if (AlongOneEdge(reach, goal, total)) AddPart(line, graph, goal.Arc, goal.OffsetMillimetres, reach.Origin.OffsetMillimetres);
        else
        {
            int node = EnterNode(reach, goal, total, line);
            for (int steps = 0; !IsStart(reach, node); steps++)
            {
                if (steps > graph.NodeCount) throw new InvalidOperationException("the way back goes in a circle; the graph has edges without length");
                node = StepBack(reach, node, line);
            }
            LeaveOrigin(reach, node, line);
        }
        if (line.Count == 1) line.Add(line[0]);
        line.Reverse();
        return line;
    }

    private static bool AlongOneEdge(in Reach reach, StreetPlace goal, int total)
        => !goal.IsNode && goal.Arc == reach.Origin.Arc && total == reach.AccessMillimetres + Math.Abs((long)reach.Origin.OffsetMillimetres - goal.OffsetMillimetres);

    private static int EnterNode(in Reach reach, StreetPlace goal, int total, List<GeoPoint> line)
    {
        if (goal.IsNode)
        {
            line.Add(reach.Graph.PositionOf(goal.Node));
            return goal.Node;
        }
        int tail = reach.Graph.TailOf(goal.Arc), head = reach.Graph.Head[goal.Arc], length = reach.Graph.LengthMillimetres[goal.Arc];
        bool overTail = reach.MillimetresTo(tail) is >= 0 and var d && d + goal.OffsetMillimetres == total;
        AddPart(line, reach.Graph, goal.Arc, goal.OffsetMillimetres, overTail ? 0 : length);
        return overTail ? tail : head;
    }

    private static bool IsStart(in Reach reach, int node)
    {
        int at = reach.MillimetresTo(node);
        if (reach.Origin.IsNode) return reach.Origin.Node == node;
        int length = reach.Graph.LengthMillimetres[reach.Origin.Arc], access = reach.AccessMillimetres;
        return (node == reach.Graph.TailOf(reach.Origin.Arc) && at == access + reach.Origin.OffsetMillimetres)
            || (node == reach.Graph.Head[reach.Origin.Arc] && at == access + length - reach.Origin.OffsetMillimetres);
    }

    private static int StepBack(in Reach reach, int node, List<GeoPoint> line)
    {
        var graph = reach.Graph;
        int at = reach.MillimetresTo(node);
        for (int arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
        {
            int from = graph.Head[arc], length = graph.LengthMillimetres[arc], there = reach.MillimetresTo(from);
            if (there < 0 || from == node || there + length != at) continue;
            var (edge, sameWay) = graph.EdgeOf(arc, node);
            AddPart(line, graph, edge, sameWay ? 0 : length, sameWay ? length : 0);
            return from;
        }
        throw new InvalidOperationException($"no arc explains the {at} mm to node {node}");
    }

    private static void LeaveOrigin(in Reach reach, int node, List<GeoPoint> line)
    {
        if (reach.Origin.IsNode) return;
        int length = reach.Graph.LengthMillimetres[reach.Origin.Arc];
        bool overTail = node == reach.Graph.TailOf(reach.Origin.Arc) && reach.MillimetresTo(node) == reach.AccessMillimetres + reach.Origin.OffsetMillimetres;
        AddPart(line, reach.Graph, reach.Origin.Arc, overTail ? 0 : length, reach.Origin.OffsetMillimetres);
    }

    /// <summary>Adds the piece of an edge between two offsets, walked from the first to the second.</summary>
    private static void AddPart(List<GeoPoint> line, WalkGraph graph, int edge, int from, int to)
    {
        var shape = new EdgeShape(graph, edge);
        Add(line, shape.Along(from));
        if (from <= to)
        {
            for (int p = 1; p <= shape.InnerCount; p++) if (shape.OffsetOf(p) > from && shape.OffsetOf(p) < to) Add(line, shape.At(p));
        }
        else
        {
            for (int p = shape.InnerCount; p >= 1; p--) if (shape.OffsetOf(p) < from && shape.OffsetOf(p) > to) Add(line, shape.At(p));
        }
        Add(line, shape.Along(to));
    }

    private static void Add(List<GeoPoint> line, GeoPoint point)
    {
        if (line.Count == 0 || line[^1] != point) line.Add(point);
    }
}
