using Wutong.Lists.Records;

namespace Wutong.Lists.Views;

/// <summary>Where records of the lists open.</summary>
internal static class ListLinks
{
    public static string Need(string id) => "four-lists/needs/" + id;
    public static string Resource(string id) => "four-lists/resources/" + id;
    public static string Project(string id) => "four-lists/projects/" + id;
    public static string Meeting(string id) => "four-lists/meetings/" + id;

    public static string Of(ListEventRow e) => Of(e.List, e.RecordId.ToString());

    public static string Of(ListKind list, string id) => list switch { ListKind.Need => Need(id), ListKind.Resource => Resource(id), ListKind.Project => Project(id), _ => Meeting(id) };

    /// <summary>An address with what narrows it; what is empty is left out.</summary>
    public static string With(string address, params ReadOnlySpan<(string Name, string? Value)> parts)
    {
        var query = new List<string>();
        foreach (var (name, value) in parts)
            if (!string.IsNullOrEmpty(value)) query.Add($"{name}={Uri.EscapeDataString(value)}");
        return query.Count == 0 ? address : $"{address}?{string.Join('&', query)}";
    }
}
