using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wutong.Cases.Kinds;

/// <summary>随程序提供的小类, from <c>kinds.json</c>: the newspaper page's own kinds and some of the national ones. Not held against the printed standard, and saying so.</summary>
internal static class ShippedKinds
{
    /// <summary>其他问题: for what fits nowhere; never closed.</summary>
    public const string Other = "other";

    public static FrozenDictionary<string, CaseKind> All { get; } = Read();

    private static FrozenDictionary<string, CaseKind> Read()
    {
        using var stream = typeof(ShippedKinds).Assembly.GetManifestResourceStream("kinds.json")!;
        return JsonSerializer.Deserialize(stream, KindJson.Default.ListCaseKind)!.ToFrozenDictionary(k => k.Code, StringComparer.Ordinal);
    }
}

/// <summary>A kind as it is kept.</summary>
internal static class KindText
{
    public static string Write(CaseKind kind) => JsonSerializer.Serialize(kind, KindJson.Default.CaseKind);
    public static CaseKind Read(string text) => JsonSerializer.Deserialize(text, KindJson.Default.CaseKind)!;
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow), JsonSerializable(typeof(List<CaseKind>)), JsonSerializable(typeof(CaseKind))]
internal sealed partial class KindJson : JsonSerializerContext;
