using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wutong.LifeCircles.Register;

/// <summary>出厂数据: the kinds, profiles and standards the product ships with, read from the embedded defaults.json.</summary>
internal sealed record CircleDefaults(
    IReadOnlyList<FacilityKindRow> Kinds, IReadOnlyList<ProfileRow> Profiles, IReadOnlyList<StandardRow> Standards, IReadOnlyList<ClauseRow> Clauses)
{
    public static CircleDefaults Shipped { get; } = Read();

    private static CircleDefaults Read()
    {
        using var stream = typeof(CircleDefaults).Assembly.GetManifestResourceStream("defaults.json") ?? throw new InvalidOperationException("defaults.json is not embedded");
        return JsonSerializer.Deserialize(stream, DefaultsJson.Default.CircleDefaults) ?? throw new InvalidOperationException("defaults.json is empty");
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip), JsonSerializable(typeof(CircleDefaults))]
internal sealed partial class DefaultsJson : JsonSerializerContext;
