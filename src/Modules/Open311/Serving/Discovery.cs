using Microsoft.AspNetCore.Http;
using Wutong.Open311.Answering;

namespace Wutong.Open311.Serving;

/// <summary>GET discovery: where the interface is, in which formats, and whom to ask for a key.</summary>
internal static class Discovery
{
    /// <summary>When what is served here last changed its shape.</summary>
    private static readonly DateTime Changeset = new(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc);
    private const string Specification = "http://wiki.open311.org/GeoReport_v2";

    public static Reply Of(HttpRequest request, SiteAddress site, Open311Settings settings)
    {
        var (endpoint, page) = (site.Endpoint(request), site.Root(request) + "/open311");
        return new(output =>
        {
            output.Begin("discovery");
            output.Time("changeset", Changeset);
            output.Text("contact", settings.Contact.Length > 0 ? settings.Contact : page);
            output.Text("key_service", page);
            output.BeginList("endpoints");
            output.Begin("endpoint");
            output.Text("specification", Specification);
            output.Text("url", endpoint);
            output.Time("changeset", Changeset);
            output.Text("type", settings.IsTest ? "test" : "production");
            output.BeginList("formats");
            output.Member("format", "text/xml");
            output.Member("format", "application/json");
            output.EndList();
            output.End();
            output.EndList();
            output.End();
        });
    }
}
