namespace Wutong.Geo.Osm;

/// <summary>What one blob held that matters: kept ways with their references, marked nodes, facilities and relations.</summary>
internal sealed class Harvest
{
    public long NodeCount, WayCount, RelationCount, ClosedStreets;
    public long LeastWay = long.MaxValue, MostWay = long.MinValue;
    public KeptWay[] Ways = [];
    public byte[] Refs = []; // of all kept ways, packed as in the file
    public int RefCount;
    public long LeastNode = long.MaxValue, MostNode = long.MinValue; // among them
    public string[] Names = [];
    public ElementText[] Texts = [];
    public NodeMark[] Marks = [];
    public KeptNode[] Nodes = [];
    public KeptRelation[] Relations = [];

    /// <summary>Where the references begin among those of all blobs.</summary>
    public int FirstRef;
}

/// <summary>What the rules made of one way or relation; rule numbers, -1 for none.</summary>
internal record struct Verdict(short Street, short Facility, short Scenery, bool Home, bool Area)
{
    public static readonly Verdict Nothing = new(-1, -1, -1, false, false);
    public readonly bool IsShape => Facility >= 0 || Scenery >= 0 || Home || Area;
    public readonly bool Keeps => Street >= 0 || IsShape;
}

/// <param name="FirstRef">Counted from <see cref="Harvest.FirstRef"/>.</param>
/// <param name="Name">Into <see cref="Harvest.Names"/>, -1 without one.</param>
/// <param name="Text">Into <see cref="Harvest.Texts"/>, -1 for a way that is a street only.</param>
internal readonly record struct KeptWay(long Id, int FirstRef, int RefCount, Verdict Verdict, int Name, int Text);

internal sealed record KeptRelation(long Id, Verdict Verdict, ElementText Text, long[] Ways);

internal readonly record struct KeptNode(long Id, short Facility, ElementText Text, GeoPoint At);

/// <summary>A node that blocks, or costs a wait when passed.</summary>
internal readonly record struct NodeMark(long Id, int PenaltyMillimetres, bool Blocks);

/// <summary>The texts of an element that is more than a street.</summary>
internal sealed record ElementText(string? Name, string? NameEn, string? OpeningHours, string? Code, int AdminLevel, int Levels);
