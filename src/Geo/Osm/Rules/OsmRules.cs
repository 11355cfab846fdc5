using System.Text.Json;
using Wutong.Geo.Streets;

namespace Wutong.Geo.Osm;

/// <summary>步行规则: how OpenStreetMap tags are read: which ways are walked, what blocks, what is a facility, a home, an area or scenery.</summary>
/// <remarks>
/// Data, not code: the default is the embedded <c>walking-rules.json</c>, which explains its own form. Immutable and thread-safe.
/// Units: effort in percent of level walking, penalties in whole even millimetres. Source: OpenStreetMap wiki, the pages named in the file.
/// </remarks>
public sealed class OsmRules
{
    private static readonly Lazy<OsmRules> s_default = new(() => Parse(DefaultJson()));
    private static readonly string[] s_lists = ["streets", "closed", "crossings", "barriers", "facilities", "homes", "areas", "scenery"];

    private OsmRules(RulesJson json)
    {
        Atoms = json.Names(s_lists, TagSlots.Keys, TagSlots.Values);
        Slots = new(Atoms);
        Streets = json.Read("streets", r => new StreetMeaning(r.Choice<StreetClass>("class"), (short)r.Whole("effortPercent", 1, 10_000)));
        Closed = json.Read("closed", _ => true);
        Crossings = json.Read("crossings", r => Penalty(r));
        Barriers = json.Read("barriers", r => r.Flag("passes"));
        Facilities = json.Read("facilities", r => r.Text("kind"));
        Homes = json.Read("homes", _ => true);
        Areas = json.Read("areas", _ => true);
        Scenery = json.Read("scenery", r => new SceneryMeaning(r.Choice<SceneryKind>("kind"), r.Flag("filled")));
    }

    /// <summary>The rules the product comes with.</summary>
    public static OsmRules Default => s_default.Value;

    /// <summary>Facility kinds these rules can find, in the order they are first named.</summary>
    public IReadOnlyList<string> FacilityKinds => [.. Facilities.Meanings.Distinct()];

    internal AtomTable Atoms { get; }
    internal TagSlots Slots { get; }
    internal RuleList<StreetMeaning> Streets { get; }
    internal RuleList<bool> Closed { get; }
    internal RuleList<int> Crossings { get; }
    internal RuleList<bool> Barriers { get; }
    internal RuleList<string> Facilities { get; }
    internal RuleList<bool> Homes { get; }
    internal RuleList<bool> Areas { get; }
    internal RuleList<SceneryMeaning> Scenery { get; }

    /// <summary>Reads rules of one's own; every list of the default file must be there, and may be empty.</summary>
    /// <exception cref="FormatException">Not JSON, or a rule is not understood; the message names it, such as <c>streets[3].class</c>.</exception>
    public static OsmRules Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return new(new RulesJson(document.RootElement));
        }
        catch (JsonException e) { throw new FormatException($"the rules are not JSON: {e.Message}", e); }
    }

    /// <summary>The text of the default rules, to start one's own from.</summary>
    public static string DefaultJson()
    {
        using var stream = typeof(OsmRules).Assembly.GetManifestResourceStream("walking-rules.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static int Penalty(RuleFields rule)
    {
        var penalty = rule.Whole("penaltyMillimetres", 0, 10_000_000);
        return penalty % 2 == 0 ? penalty : throw new FormatException($"{rule.At}.penaltyMillimetres: an even number is expected, half of it is paid on either side");
    }
}

internal readonly record struct StreetMeaning(StreetClass Class, short EffortPercent);

internal readonly record struct SceneryMeaning(SceneryKind Kind, bool Filled);

/// <summary>Slots of the keys the program itself reads, and atoms of the values it compares.</summary>
internal sealed class TagSlots(AtomTable atoms)
{
    public static readonly string[] Keys = ["name", "name:en", "opening_hours", "ref", "ref:code", "admin_level", "building:levels", "type"];
    public static readonly string[] Values = ["multipolygon", "boundary", "outer", "inner"];

    public int Name { get; } = atoms.Slot(atoms.Atom("name"));
    public int NameEn { get; } = atoms.Slot(atoms.Atom("name:en"));
    public int OpeningHours { get; } = atoms.Slot(atoms.Atom("opening_hours"));
    public int Ref { get; } = atoms.Slot(atoms.Atom("ref"));
    public int RefCode { get; } = atoms.Slot(atoms.Atom("ref:code"));
    public int AdminLevel { get; } = atoms.Slot(atoms.Atom("admin_level"));
    public int Levels { get; } = atoms.Slot(atoms.Atom("building:levels"));
    public int Type { get; } = atoms.Slot(atoms.Atom("type"));
    public int Multipolygon { get; } = atoms.Atom("multipolygon");
    public int Boundary { get; } = atoms.Atom("boundary");
    public int Outer { get; } = atoms.Atom("outer");
    public int Inner { get; } = atoms.Atom("inner");
}
