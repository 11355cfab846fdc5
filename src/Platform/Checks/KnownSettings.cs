using Microsoft.Extensions.Configuration;
using Wutong.Platform.Files;
using Wutong.Platform.Frame;
using Wutong.Platform.Outside;
using Wutong.Platform.Telemetry;

namespace Wutong.Platform.Checks;

/// <summary>Which settings there are: a misspelt one is otherwise silently left out.</summary>
internal static class KnownSettings
{
    private static readonly Dictionary<string, Type> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Files"] = typeof(FileSettings), ["Outside"] = typeof(OutsideOptions), ["Portal"] = typeof(PortalOptions), ["Telemetry"] = typeof(TelemetryOptions), ["Proxy"] = typeof(ProxySettings),
    };

    public static IEnumerable<CheckLine> Check(IConfiguration configuration)
    {
        var unknown = Sections.SelectMany(s => Unknown(configuration.GetSection(s.Key), s.Value)).ToList();
        unknown.AddRange(configuration.GetSection("ConnectionStrings").GetChildren().Where(c => !c.Key.Equals("Wutong", StringComparison.OrdinalIgnoreCase)).Select(c => $"{c.Path} is not known; the database is ConnectionStrings:Wutong"));
        return unknown.Count == 0
            ? [new(CheckState.Good, "settings", $"every setting under {string.Join(", ", Sections.Keys.Order(StringComparer.Ordinal))} is known")]
            : unknown.Select(text => new CheckLine(CheckState.Bad, "settings", text));
    }

    private static IEnumerable<string> Unknown(IConfigurationSection section, Type type)
    {
        if (type == typeof(string) || type.IsPrimitive || type.IsEnum || type.IsArray || typeof(System.Collections.IEnumerable).IsAssignableFrom(type)) yield break;
        foreach (var child in section.GetChildren())
        {
            var property = type.GetProperties().FirstOrDefault(p => p.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase));
            if (property is null) yield return $"{child.Path} is not known; there are {string.Join(", ", type.GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal))}";
            else foreach (var deeper in Unknown(child, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)) yield return deeper;
        }
    }

    private sealed class ProxySettings
    {
        public string[] TrustedNetworks { get; set; } = [];
    }
}
