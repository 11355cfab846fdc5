using System.Net;
using System.Text.Json;
using System.Xml.Linq;

namespace Wutong.Tests.Open311;

/// <summary>An answer in either format, its shape checked when it was read.</summary>
internal sealed record Answered(HttpStatusCode Status, string Body, bool IsJson, IReadOnlyList<Item> Items)
{
    public Item One => Assert.Single(Items);

    public IEnumerable<string?> All(string field) => Items.Select(i => i[field]);

    /// <summary>The error it tells, whose status is expected.</summary>
    public Item Error(int status, int? code = null)
    {
        Assert.True((int)Status == status, $"{(int)Status} instead of {status}: {Body}");
        Assert.Equal((code ?? status).ToString(System.Globalization.CultureInfo.InvariantCulture), One["code"]);
        Assert.NotEmpty(One["description"]!);
        return One;
    }

    public Answered Good()
    {
        Assert.True(Status == HttpStatusCode.OK, $"{(int)Status}: {Body}");
        return this;
    }

    public static Answered Of(HttpStatusCode status, string body, bool isJson, Shape shape)
    {
        if (isJson)
        {
            using var document = JsonDocument.Parse(body);
            shape.Check(document.RootElement);
            var root = document.RootElement.Clone();
            return new(status, body, true, root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray().Select(e => new Item(e, null))] : [new(root, null)]);
        }
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>", body, StringComparison.Ordinal);
        var xml = XDocument.Parse(body).Root!;
        shape.Check(xml);
        return new(status, body, false, shape.IsList ? [.. xml.Elements().Select(e => new Item(null, e))] : [new(null, xml)]);
    }
}

/// <summary>One object of an answer.</summary>
internal sealed record Item(JsonElement? Json, XElement? Xml)
{
    /// <summary>Null: it is not there, or empty.</summary>
    public string? this[string field]
    {
        get
        {
            var text = Json is { } json ? json.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null : Xml!.Element(field)?.Value;
            return text is "" ? null : text is "True" or "False" ? text.ToLowerInvariant() : text;
        }
    }

    /// <summary>Whether it is there at all, empty or not.</summary>
    public bool Has(string field) => Json is { } json ? json.TryGetProperty(field, out _) : Xml!.Element(field) is not null;

    public IReadOnlyList<Item> List(string field) => Json is { } json
        ? json.TryGetProperty(field, out var list) ? [.. list.EnumerateArray().Select(e => new Item(e, null))] : []
        : [.. (Xml!.Element(field)?.Elements() ?? []).Select(e => new Item(null, e))];

    /// <summary>A bare member's text.</summary>
    public string Bare => Json is { } json ? json.GetString()! : Xml!.Value;
}
