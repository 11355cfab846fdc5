using Wutong.Platform.Writing;

namespace Wutong.Territory.Registers;

internal sealed class RoadRegistrar() : EntryRegistrar<RoadDraft, RoadRow>("road")
{
    protected override string AreaOf(RoadDraft draft) => draft.AreaCode;
    protected override Names NamesOf(RoadDraft draft) => Names.Of(draft.NameZh, draft.NameEn);
    protected override string OwnFace(RoadRow row) => "";
    protected override IEnumerable<Fault> Own(RoadDraft draft, Standing standing, RoadRow? old) => NameFaults(draft.NameZh, draft.NameEn);

    protected override RoadRow Make(RoadDraft draft, Standing standing)
    {
        var row = new RoadRow { Code = draft.Code, NameZh = "", SortKey = "", AreaCode = draft.AreaCode, Place = standing.Areas.PlaceOf(draft.AreaCode) };
        Fill(row, NamesOf(draft), draft.AreaCode, standing);
        return row;
    }

    protected override void FillOwn(RoadRow row, RoadDraft draft) { }

    protected override Answer.Refused? StillNeeded(RoadRow row, IWrite write) =>
        write.Db.Set<SectionRow>().Count(s => s.IsOpen && s.RoadCode == row.Code) is > 0 and var sections
            ? new("territory.has-sections", $"这条路还有 {sections} 个路段，请先停用路段。", $"The road still has {sections} sections; retire those first.") : null;

    /// <summary>A section does not outlive its road.</summary>
    protected override void AfterReplace(IWrite write)
    {
        foreach (var section in write.Db.Set<SectionRow>().Where(s => s.IsOpen && !write.Db.Set<RoadRow>().Any(r => r.IsOpen && r.Code == s.RoadCode))) section.IsOpen = false;
        write.Save();
    }
}
