using Microsoft.Extensions.DependencyInjection;

namespace Wutong.Platform.Forms;

/// <summary>Where records of a kind open: a module registers one for each kind it answers with.</summary>
/// <param name="Kind">As in <c>Answer.Done</c> and the audit: "task".</param>
/// <param name="LinkOf">From the record's id to its page, relative to the base.</param>
public sealed record RecordKind(string Kind, string Chinese, string English, Func<string, string> LinkOf);

public sealed class RecordLinks(IEnumerable<RecordKind> kinds)
{
    private readonly Dictionary<string, RecordKind> _byKind = kinds.ToDictionary(k => k.Kind, StringComparer.Ordinal);

    public RecordKind? Find(string kind) => _byKind.GetValueOrDefault(kind);

    /// <returns>Null when records of this kind have no page.</returns>
    public string? Of(string kind, string id) => Find(kind)?.LinkOf(id);
}

public static class RecordLinkServices
{
    public static IServiceCollection AddRecordKind(this IServiceCollection services, string kind, string chinese, string english, Func<string, string> linkOf) =>
        services.AddSingleton(new RecordKind(kind, chinese, english, linkOf));
}
