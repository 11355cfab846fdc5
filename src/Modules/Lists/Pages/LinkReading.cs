using System.Globalization;
using Wutong.Lists.Projects;

namespace Wutong.Lists.Pages;

/// <summary>Reads what was ticked: ids, and "id:people" for resources; what cannot be read was not on the page and is left out.</summary>
internal static class LinkReading
{
    public static IReadOnlyList<Guid> Ids(IEnumerable<string> ticked) => [.. ticked.Where(t => Guid.TryParse(t, out _)).Select(Guid.Parse).Distinct()];

    public static IReadOnlyList<ResourceUse> Uses(IEnumerable<string> ticked) =>
        [.. ticked.Select(t => t.Split(':')).Where(t => t.Length == 2 && Guid.TryParse(t[0], out _) && int.TryParse(t[1], NumberStyles.None, CultureInfo.InvariantCulture, out _)).Select(t => new ResourceUse(Guid.Parse(t[0]), int.Parse(t[1], CultureInfo.InvariantCulture)))];
}
