using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Territory.Registers;

namespace Wutong.Territory.Entries;

/// <summary>哪一册: which register an entry stands in.</summary>
/// <param name="Word">In addresses, in <c>Answer.Done</c> and in the outbox.</param>
internal sealed record EntryKind(string Word, string Chinese, string English)
{
    public static EntryKind Area { get; } = new("area", "辖区", "area");
    public static EntryKind Zone { get; } = new("zone", "片区", "zone");
    public static EntryKind Estate { get; } = new("estate", "小区", "estate");
    public static EntryKind Road { get; } = new("road", "道路", "road");
    public static EntryKind Section { get; } = new("section", "路段", "road section");
    public static IReadOnlyList<EntryKind> All { get; } = [Area, Zone, Estate, Road, Section];

    /// <returns>Null when it names none.</returns>
    public static EntryKind? Find(string word) => All.FirstOrDefault(k => k.Word == word);

    /// <summary>Where an entry opens.</summary>
    public string Link(string code) => this == Area ? $"territory/{code}" : $"territory/{Word}/{code}";

    public ICommand Retire(string code) => Word switch
    {
        "area" => new RetireEntry<AreaDraft>(code),
        "zone" => new RetireEntry<ZoneDraft>(code),
        "estate" => new RetireEntry<EstateDraft>(code),
        "road" => new RetireEntry<RoadDraft>(code),
        _ => new RetireEntry<SectionDraft>(code),
    };

    /// <summary>What a zone belongs to is a subdistrict; an area's parent is no grid.</summary>
    public bool StandsIn(AreaLevel level) => this == Zone ? level == AreaLevel.Subdistrict : this != Area || level < AreaLevel.Grid;

    public override string ToString() => Word;
}
