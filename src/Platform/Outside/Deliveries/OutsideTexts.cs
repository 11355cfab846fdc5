using Microsoft.Extensions.DependencyInjection;

namespace Wutong.Platform.Outside.Deliveries;

/// <summary>The texts of some records, of every kind that has any.</summary>
internal sealed class OutsideTexts
{
    private readonly Dictionary<string, (IOutsideText Source, IReadOnlyDictionary<string, OutsideText> Texts)> _kinds = new(StringComparer.Ordinal);

    public static async Task<OutsideTexts> LoadAsync(IServiceProvider scope, IEnumerable<(string Kind, string Id)> records, CancellationToken ct)
    {
        var (texts, asked) = (new OutsideTexts(), records.ToLookup(r => r.Kind, r => r.Id, StringComparer.Ordinal));
        foreach (var source in scope.GetServices<IOutsideText>())
            if (asked.Contains(source.Kind)) texts._kinds.Add(source.Kind, (source, await source.LoadAsync([.. asked[source.Kind].Distinct(StringComparer.Ordinal)], ct)));
        return texts;
    }

    public bool Knows(string kind) => _kinds.ContainsKey(kind);

    public IOutsideText? SourceOf(string kind) => _kinds.TryGetValue(kind, out var found) ? found.Source : null;

    /// <returns>Null when the record is gone.</returns>
    public OutsideText? Of(string kind, string id) => _kinds.TryGetValue(kind, out var found) ? found.Texts.GetValueOrDefault(id) : null;

    public OutsideMessage MessageOf(DeliveryRow delivery)
    {
        var (label, text) = (SourceOf(delivery.Kind)?.LabelOf(delivery.Topic).Chinese ?? delivery.Topic, Of(delivery.Kind, delivery.RecordId));
        return new(delivery.Id.ToString("N"), delivery.Topic, label, delivery.AtUtc, text is null ? label : $"{label}：{text.Title}", text?.Lines ?? [], new(delivery.Kind, delivery.RecordId));
    }
}
