using Wutong.Cases.Life;
using Wutong.Platform.Access;
using Wutong.Platform.Frame;

namespace Wutong.Cases;

/// <summary>由一条记录发现的案卷: what other modules may show of the cases found on a record of theirs. Registered per scope.</summary>
public interface ICasesOfOrigin
{
    /// <summary>Those the reader may see, as in the list of cases; by number, at most 200. One query.</summary>
    Task<IReadOnlyList<OriginCase>> OfAsync(string kind, string id, CancellationToken ct);

    /// <summary>Whether the reader may enter a case there.</summary>
    bool MayEnter(Place place);
}

/// <summary>One of them; its page is at cases/{Id}.</summary>
/// <param name="KindZh">What kind of problem.</param>
/// <param name="StageZh">How it stands.</param>
public sealed record OriginCase(Guid Id, string Number, string KindZh, string KindEn, string? Address, CaseStage Stage, string StageZh, string StageEn, PillKind Pill);
