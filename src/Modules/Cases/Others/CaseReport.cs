using Wutong.Cases.Records;
using Wutong.Platform.Access;

namespace Wutong.Cases;

/// <summary>外来上报: a case as another system, or another module, tells it.</summary>
/// <param name="Id">The same report again has the same id: one case.</param>
/// <param name="LonE7">WGS-84; both or neither.</param>
/// <param name="Place">Where it lies, when neither a position nor an address says so.</param>
/// <param name="OutsideNumber">Its number there; the same one twice is one case.</param>
/// <param name="Photos">Files of the register, kept in the same transaction.</param>
/// <param name="OriginKind">起因: the kind of the record it was found on, as in <see cref="Platform.Forms.RecordLinks"/>; with <paramref name="OriginId"/>, or neither.</param>
/// <param name="Author">The account whose report it is, who finds it among their own; null: nobody's.</param>
public sealed record CaseReport(
    Guid Id, string Kind, int? LonE7, int? LatE7, string? Address, string Text, IReadOnlyDictionary<string, IReadOnlyList<string>>? Answers, Place? Place = null, string? OutsideNumber = null, IReadOnlyList<Guid>? Photos = null,
    string? OriginKind = null, string? OriginId = null, Guid? Author = null, CaseSource Source = CaseSource.Open311);
