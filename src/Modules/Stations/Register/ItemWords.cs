using Wutong.Platform.Language;
using Wutong.Platform.Lists;

namespace Wutong.Stations.Register;

/// <summary>配置的叫法: items by the versions the stations state them by; one that no version here knows stands for itself.</summary>
internal sealed class ItemWords(IReadOnlyList<ListVersion> versions)
{
    /// <summary>The newest published one; null: none.</summary>
    public ListVersion? Now { get; } = versions.FirstOrDefault(v => v.IsPublished);

    public static async Task<ItemWords> LoadAsync(INamedLists lists, CancellationToken ct) => new(await lists.VersionsAsync(StationLists.Equipment, ct));

    public ListVersion? Version(Guid? id) => versions.FirstOrDefault(v => v.Id == id);

    public string Name(string code, Guid? version, Lang l) => (Version(version) ?? Now)?.Items.FirstOrDefault(i => i.Code == code) is { } item ? l[item.Zh, item.En] : code;

    /// <summary>饮水、充电、热饭.</summary>
    public string Names(StationLine station, Lang l) => string.Join(l["、", ", "], InOrder(station).Select(code => Name(code, station.VersionId, l)));

    /// <summary>In the list's own order.</summary>
    public IReadOnlyList<string> InOrder(StationLine station)
    {
        var order = (Version(station.VersionId) ?? Now)?.Items.Select((item, i) => (item.Code, i)).ToDictionary(x => x.Code, x => x.i, StringComparer.Ordinal) ?? [];
        return [.. station.Items.OrderBy(code => order.GetValueOrDefault(code, int.MaxValue))];
    }
}
