namespace Wutong.Cases.Campaigns.Views;

/// <summary>案卷在哪条路: the registered road that its address names; of two, as at a crossing, the one named first, and of two that begin alike the longer.</summary>
internal sealed class RoadNames(IReadOnlyCollection<string> names)
{
    /// <returns>Null when the address names no road of the register.</returns>
    public string? Of(string? address)
    {
        if (string.IsNullOrEmpty(address)) return null;
        var (found, at) = ((string?)null, int.MaxValue);
        foreach (var name in names)
        {
            var index = address.IndexOf(name, StringComparison.Ordinal);
            if (index < 0 || index > at || (index == at && name.Length <= found!.Length)) continue;
            (found, at) = (name, index);
        }
        return found;
    }
}
