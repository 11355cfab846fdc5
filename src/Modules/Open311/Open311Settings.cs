using System.Collections.Frozen;
using Microsoft.Extensions.Configuration;
using Wutong.Platform.Errors;

namespace Wutong.Open311;

/// <summary>受理方式: what a POST of a service answers: the number, a token for later, or neither.</summary>
internal enum ServiceType { Realtime, Batch, Blackbox }

/// <summary>What the operator decides about the interface.</summary>
/// <param name="Address">Open311:Address: where others reach this site, ending in /open311/v2; null: as it was asked.</param>
/// <param name="Contact">Open311:Contact: whom to ask.</param>
/// <param name="IsTest">Open311:IsTest: discovery says type test.</param>
/// <param name="Jurisdictions">Open311:Jurisdictions:ID = area code: each with its own part of the district; none: one called as Open311:Jurisdiction says ("wutong"), for all of it.</param>
/// <param name="Types">Open311:Services:KIND = realtime, batch or blackbox.</param>
internal sealed record Open311Settings(string? Address, string Contact, bool IsTest, FrozenDictionary<string, string?> Jurisdictions, FrozenDictionary<string, ServiceType> Types)
{
    public bool HasSeveral => Jurisdictions.Count > 1;

    public ServiceType TypeOf(string kind) => Types.GetValueOrDefault(kind, ServiceType.Realtime);

    /// <exception cref="BadInputException">A setting cannot be used; the field is its name.</exception>
    public static Open311Settings Of(IConfiguration? configuration)
    {
        if (configuration?.GetSection("Open311") is not { } section) return new(null, "", false, One("wutong"), FrozenDictionary<string, ServiceType>.Empty);
        var several = section.GetSection("Jurisdictions").GetChildren().ToFrozenDictionary(c => c.Key, c => string.IsNullOrWhiteSpace(c.Value) ? null : c.Value, StringComparer.OrdinalIgnoreCase);
        return new(
            section["Address"]?.TrimEnd('/'), section["Contact"] ?? "", section.GetValue("IsTest", false), several.Count > 0 ? several : One(section["Jurisdiction"] ?? "wutong"),
            section.GetSection("Services").GetChildren().ToFrozenDictionary(c => c.Key, TypeOf, StringComparer.Ordinal));
    }

    private static FrozenDictionary<string, string?> One(string id) => new Dictionary<string, string?> { [id] = null }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static ServiceType TypeOf(IConfigurationSection setting) => Enum.TryParse<ServiceType>(setting.Value, ignoreCase: true, out var type) && Enum.IsDefined(type) ? type
        : throw new BadInputException(setting.Path, "应为 realtime、batch 或 blackbox。", "realtime, batch or blackbox is expected.");
}
