using Wutong.Lists.Records;
using Wutong.Lists.Views;
using Wutong.Platform.Frame;

namespace Wutong.Lists;

/// <summary>由一条记录提出的需求: what a page may show of the needs that came from a record. Registered per scope; handlers ask <see cref="INeeds.OfOrigin"/>.</summary>
public interface INeedsOfOrigin
{
    /// <summary>Those the reader may see, as in the list of needs; in the order they were raised, at most 200. One query.</summary>
    Task<IReadOnlyList<OriginNeed>> OfAsync(string kind, string id, CancellationToken ct);
}

/// <summary>One of them.</summary>
public sealed record OriginNeed(Guid Id, string Number, string Title, NeedState State)
{
    public (string Chinese, string English) StateWords => ListWords.Of(State);
    public PillKind Pill => ListWords.PillOf(State);
    public string Href => ListLinks.Need(Id.ToString());
}
