using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Territory;

/// <summary>A road, or one section of it, as another module's record names it.</summary>
/// <param name="SectionCode">Null: the whole road.</param>
/// <param name="IsOpen">False when it is retired: it gets nothing new.</param>
public sealed record RoadStretch(string RoadCode, string? SectionCode, string NameZh, Place Place, bool IsOpen);

/// <summary>道路台账, for handlers of other modules: inside the door's transaction.</summary>
public interface IRoadRegister
{
    /// <param name="sectionCode">Null: the whole road.</param>
    /// <returns>Null when there is no such road, or the section is not one of it.</returns>
    RoadStretch? Find(string roadCode, string? sectionCode, IWrite write);
}

/// <summary>路段, by their road; registered per scope.</summary>
public interface IRoadSections
{
    /// <summary>Open sections of these roads, in list order, without their lines.</summary>
    Task<ILookup<string, RoadStretch>> OfAsync(IReadOnlyCollection<string> roadCodes, CancellationToken ct);

    /// <summary>Open sections of one road, in list order, with the lines that are drawn.</summary>
    Task<IReadOnlyList<RoadSection>> DrawnAsync(string roadCode, CancellationToken ct);
}
