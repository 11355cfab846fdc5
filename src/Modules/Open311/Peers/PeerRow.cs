using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wutong.Open311.Peers;

/// <summary>对接系统: another server that cases are sent to, or taken from.</summary>
internal sealed class PeerRow
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }

    /// <summary>Its endpoint, ending in a slash.</summary>
    public required string Address { get; init; }
    public string? Jurisdiction { get; init; }

    /// <summary>The key it gave us; null: it gave none.</summary>
    public byte[]? SealedKey { get; init; }
    public required bool IsActive { get; set; }

    /// <summary>Cases of the kinds in <see cref="Codes"/> are sent to it.</summary>
    public required bool Sends { get; init; }

    /// <summary>Its requests become cases here.</summary>
    public required bool Receives { get; init; }

    /// <summary>It knows a repeat by its Idempotency-Key: an answer that was lost is asked for again. Otherwise somebody looks first.</summary>
    public required bool KnowsRepeats { get; init; }

    /// <summary>The unit that works in that system: only cases dispatched to it are sent, and what it does there moves its part here.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>Our kind → its service_code, as JSON.</summary>
    public required string Codes { get; init; }
    public required DateTime MadeAtUtc { get; init; }

    /// <summary>Updates, and requests, up to here have been read.</summary>
    public required DateTime UpdatesUtc { get; set; }
    public required DateTime RequestsUtc { get; set; }
    public required DateTime NextUtc { get; set; }
    public int Failures { get; set; }
    public string? ReasonZh { get; set; }
    public string? ReasonEn { get; set; }

    public IReadOnlyDictionary<string, string> CodeMap => JsonSerializer.Deserialize(Codes, PeerJson.Default.DictionaryStringString)!;
}

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class PeerJson : JsonSerializerContext;
