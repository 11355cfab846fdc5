using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Wutong.Open311.Answering;

internal sealed class JsonOut(IBufferWriter<byte> buffer) : Out
{
    /// <summary>Chinese as Chinese: it leaves as application/json, which no browser reads as a page.</summary>
    private readonly Utf8JsonWriter _json = new(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public override string ContentType => "application/json; charset=utf-8";

    public override void BeginList(string name, bool isOutermost = false)
    {
        if (isOutermost) _json.WriteStartArray();
        else _json.WriteStartArray(name);
    }

    public override void EndList() => _json.WriteEndArray();
    public override void Begin(string name) => _json.WriteStartObject();
    public override void End() => _json.WriteEndObject();
    public override void Text(string name, string? value) => _json.WriteString(name, value is null ? null : Fit(value));
    public override void Flag(string name, bool value) => _json.WriteBoolean(name, value);
    public override void Whole(string name, int value) => _json.WriteNumber(name, value);
    public override void Member(string name, string value) => _json.WriteStringValue(Fit(value));

    public override void Degrees(string name, int? e7)
    {
        if (e7 is { } degrees) _json.WriteNumber(name, DegreesOf(degrees));
        else _json.WriteNull(name);
    }

    public override void Dispose() => _json.Dispose();
}
