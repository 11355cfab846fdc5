using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Wutong.Tests.Open311;

/// <summary>The shape of an answer, written by hand from the specification: what must be there, what may, and nothing else.</summary>
/// <param name="Item">The name of an item in XML; null: the root itself is the object.</param>
internal sealed partial record Shape(string Root, string? Item, params Part[] Parts)
{
    public bool IsList => Item is not null;

    public static readonly Shape
        Errors = new("errors", "error", new("code", Kind.Whole), new("description", Kind.Text)),
        Discovery = new("discovery", null, new("changeset", Kind.Time), new("contact", Kind.Text), new("key_service", Kind.Text),
            new("endpoints", Kind.List, Of: new("endpoints", "endpoint", new("specification", Kind.Text), new("url", Kind.Text), new("changeset", Kind.Time), new("type", Kind.Text), new("formats", Kind.Bare, BareName: "format")))),
        Services = new("services", "service", new("service_code", Kind.Text), new("service_name", Kind.Text), new("description", Kind.Text), new("metadata", Kind.Flag), new("type", Kind.Text), new("keywords", Kind.MayBeEmpty), new("group", Kind.MayBeEmpty)),
        Definition = new("service_definition", null, new("service_code", Kind.Text), new("attributes", Kind.List, Of: new("attributes", "attribute",
            new("variable", Kind.Flag), new("code", Kind.Text), new("datatype", Kind.Text), new("required", Kind.Flag), new("datatype_description", Kind.MayBeEmpty), new("order", Kind.Whole), new("description", Kind.Text),
            new("values", Kind.List, IsNeeded: false, Of: new("values", "value", new("key", Kind.Text), new("name", Kind.Text)))))),
        Posted = new("service_requests", "request", new("service_request_id", Kind.Text, IsNeeded: false), new("token", Kind.Text, IsNeeded: false), new("service_notice", Kind.MayBeEmpty), new("account_id", Kind.MayBeEmpty)),
        Token = new("service_requests", "request", new("service_request_id", Kind.Text, IsNeeded: false), new("token", Kind.Text)),
        Requests = new("service_requests", "request", new("service_request_id", Kind.Text), new("status", Kind.Text), new("status_notes", Kind.MayBeEmpty), new("service_name", Kind.Text), new("service_code", Kind.Text), new("description", Kind.MayBeEmpty),
            new("agency_responsible", Kind.MayBeEmpty), new("service_notice", Kind.MayBeEmpty), new("requested_datetime", Kind.Time), new("updated_datetime", Kind.Time), new("expected_datetime", Kind.TimeOrEmpty), new("address", Kind.MayBeEmpty),
            new("address_id", Kind.MayBeEmpty), new("zipcode", Kind.MayBeEmpty), new("lat", Kind.Degrees), new("long", Kind.Degrees), new("media_url", Kind.MayBeEmpty)),
        Updates = new("service_request_updates", "request_update", new("update_id", Kind.Text), new("service_request_id", Kind.Text), new("status", Kind.Text), new("updated_datetime", Kind.Time), new("description", Kind.Text), new("media_url", Kind.MayBeEmpty), new("external_status_code", Kind.MayBeEmpty)),
        UpdatePosted = new("service_request_updates", "request_update", new Part("update_id", Kind.Text));

    public void Check(XElement root)
    {
        Assert.Equal(Root, root.Name.ToString());
        if (Item is null) CheckObject(root);
        else foreach (var item in root.Elements())
        {
            Assert.Equal(Item, item.Name.ToString());
            CheckObject(item);
        }
    }

    public void Check(JsonElement root)
    {
        Assert.Equal(Item is null ? JsonValueKind.Object : JsonValueKind.Array, root.ValueKind); // one element stays a list
        if (Item is null) CheckObject(root);
        else foreach (var item in root.EnumerateArray()) CheckObject(item);
    }

    private void CheckObject(XElement item)
    {
        Assert.Empty(item.Attributes());
        Assert.Equal([], item.Elements().Select(e => e.Name.ToString()).Except(Parts.Select(p => p.Name)));
        foreach (var part in Parts)
        {
            var found = item.Elements(part.Name).ToList();
            Assert.True(found.Count == 1 || (found.Count == 0 && !part.IsNeeded), $"{found.Count} of {part.Name} in {item}");
            if (found.Count == 0) continue;
            if (part.Of is { } list) list.Check(found[0]);
            else if (part.Kind == Kind.Bare) Assert.All(found[0].Elements(), e => Assert.Equal(part.BareName, e.Name.ToString()));
            else part.CheckText(found[0].Value);
        }
    }

    private void CheckObject(JsonElement item)
    {
        Assert.Equal(JsonValueKind.Object, item.ValueKind);
        Assert.Equal([], item.EnumerateObject().Select(p => p.Name).Except(Parts.Select(p => p.Name)));
        Assert.Equal(item.EnumerateObject().Count(), item.EnumerateObject().Select(p => p.Name).Distinct().Count());
        foreach (var part in Parts)
        {
            if (!item.TryGetProperty(part.Name, out var value))
            {
                Assert.False(part.IsNeeded, $"no {part.Name} in {item}");
                continue;
            }
            if (part.Of is { } list) list.Check(value);
            else part.CheckJson(value);
        }
    }
}

internal enum Kind { Text, MayBeEmpty, Flag, Whole, Time, TimeOrEmpty, Degrees, List, Bare }

internal sealed partial record Part(string Name, Kind Kind, bool IsNeeded = true, Shape? Of = null, string? BareName = null)
{
    public void CheckText(string text)
    {
        var isGood = Kind switch
        {
            Kind.Text => text.Length > 0,
            Kind.Flag => text is "true" or "false",
            Kind.Whole => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            Kind.Time => TimeShape.IsMatch(text),
            Kind.TimeOrEmpty => text.Length == 0 || TimeShape.IsMatch(text),
            Kind.Degrees => text.Length == 0 || DegreesShape.IsMatch(text),
            _ => true,
        };
        Assert.True(isGood, $"{Name}: “{text}” is no {Kind}");
    }

    public void CheckJson(JsonElement value)
    {
        var expected = Kind switch { Kind.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False, Kind.Whole => value.ValueKind == JsonValueKind.Number, Kind.Degrees => value.ValueKind is JsonValueKind.Number or JsonValueKind.Null,
            Kind.Bare => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(e => e.ValueKind == JsonValueKind.String), Kind.Text or Kind.Time => value.ValueKind == JsonValueKind.String, _ => value.ValueKind is JsonValueKind.String or JsonValueKind.Null };
        Assert.True(expected, $"{Name}: {value.ValueKind}");
        if (value.ValueKind is JsonValueKind.String) CheckText(value.GetString()!);
        if (value.ValueKind is JsonValueKind.Number) CheckText(value.GetRawText());
    }

    /// <summary>UTC, whole seconds.</summary>
    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")] private static partial Regex TimeShape { get; }
    [GeneratedRegex(@"^-?\d{1,3}\.\d+$")] private static partial Regex DegreesShape { get; }
}
