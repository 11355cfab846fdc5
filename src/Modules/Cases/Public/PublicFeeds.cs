using System.Globalization;
using System.Text.Json;
using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Cases.Kinds;
using Wutong.Cases.Records;
using Wutong.Platform.Data;
using Wutong.Platform.Language;

namespace Wutong.Cases.Public;

/// <summary>GET problems/feed.rss and problems/cases.geojson: the public's list for other programs, by kind, area and state, newest first.</summary>
internal static class PublicFeeds
{
    private const int FeedItems = 50, MostFeatures = 1000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/problems/feed.rss", FeedAsync).WithTags("cases");
        routes.MapGet("/problems/cases.geojson", GeoJsonAsync).WithTags("cases");
    }

    private static async Task<IResult> FeedAsync(HttpContext context, string? kind, string? area, string? state, PublicCases cases, CaseKinds kinds, AppDb db, Lang l, CancellationToken ct)
    {
        var (known, root) = (kinds.Now(db), new Uri($"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/"));
        var filter = PublicFilter.Of(kind, area, state);
        var page = await cases.PageAsync(filter, null, FeedItems, ct);
        var text = new MemoryStream();
        await using (var xml = XmlWriter.Create(text, new() { Async = true, Encoding = new System.Text.UTF8Encoding(false) }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", l["身边的问题", "Problems around us"]);
            xml.WriteElementString("link", new Uri(root, "problems?" + filter.Query).AbsoluteUri);
            xml.WriteElementString("description", l["公开的问题和它们的进展，最新的在前。", "Public problems and how they stand, newest first."]);
            xml.WriteElementString("language", l["zh-CN", "en"]);
            foreach (var c in page.Items) Write(xml, c, known.NameOf(c.KindCode, l), CaseWords.Plain(c.Stage) is var (zh, en) ? l[zh, en] : "", root);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return Results.Bytes(text.ToArray(), "application/rss+xml; charset=utf-8");
    }

    private static void Write(XmlWriter xml, PublicCase c, string kind, string state, Uri root)
    {
        xml.WriteStartElement("item");
        xml.WriteElementString("title", c.Address is null ? kind : $"{kind} · {c.Address}");
        xml.WriteElementString("link", new Uri(root, "problems/" + c.Number).AbsoluteUri);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(c.Number);
        xml.WriteEndElement();
        xml.WriteElementString("pubDate", c.ReportedAtUtc.ToString("R", CultureInfo.InvariantCulture));
        xml.WriteElementString("description", $"{state} · {c.Text}");
        xml.WriteEndElement();
    }

    /// <summary>A thousand at a time; "next" is the address of those after them.</summary>
    private static async Task<IResult> GeoJsonAsync(HttpContext context, string? kind, string? area, string? state, string? page, PublicCases cases, CaseKinds kinds, AppDb db, Lang l, CancellationToken ct)
    {
        var (known, filter) = (kinds.Now(db), PublicFilter.Of(kind, area, state));
        var some = await cases.PageAsync(filter, PageKey.Parse(page), MostFeatures, ct);
        return Results.Stream(async stream =>
        {
            await using var json = new Utf8JsonWriter(stream, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteString("coordinates", "WGS-84");
            if (some.Next is { } next) json.WriteString("next", $"{context.Request.PathBase}/problems/cases.geojson?{filter.Query}&page={Uri.EscapeDataString(next)}");
            json.WriteStartArray("features");
            foreach (var c in some.Items) Write(json, c, known.NameOf(c.KindCode, l), CaseWords.Plain(c.Stage) is var (zh, en) ? l[zh, en] : "");
            json.WriteEndArray();
            json.WriteEndObject();
        }, "application/geo+json; charset=utf-8");
    }

    private static void Write(Utf8JsonWriter json, PublicCase c, string kind, string state)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        if (c is { LonE7: { } lon, LatE7: { } lat })
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteRawValue(Degrees(lon));
            json.WriteRawValue(Degrees(lat));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else json.WriteNull("geometry");
        json.WriteStartObject("properties");
        json.WriteString("number", c.Number);
        json.WriteString("kind", c.KindCode);
        json.WriteString("kindName", kind);
        json.WriteString("stage", c.Stage.ToString());
        json.WriteString("state", state);
        json.WriteString("text", c.Text);
        json.WriteString("address", c.Address);
        json.WriteString("reported", c.ReportedAtUtc);
        if (c.ClosedAtUtc is { } closed) json.WriteString("closed", closed);
        json.WriteNumber("alsoCount", c.AlsoCount);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Degrees(int e7) => (e7 / 1e7).ToString("0.#######", CultureInfo.InvariantCulture);
}
