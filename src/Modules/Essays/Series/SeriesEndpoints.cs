using System.Globalization;
using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Language;

namespace Wutong.Essays.Series;

/// <summary>GET essays/feed.rss: the series for feed readers, newest first.</summary>
internal static class SeriesEndpoints
{
    private const int Most = 30;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/essays/feed.rss", FeedAsync).WithTags("essays");

    private static async Task<IResult> FeedAsync(HttpContext context, AppDb db, Lang l, CancellationToken ct)
    {
        var root = new Uri($"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/");
        var works = await db.Set<WorkRow>().AsNoTracking().TagWith("essays.feed").Where(w => w.WithdrawnAtUtc == null).OrderByDescending(w => w.Number).Take(Most).ToListAsync(ct);
        var text = new MemoryStream();
        await using (var xml = XmlWriter.Create(text, new() { Async = true, Encoding = new System.Text.UTF8Encoding(false) }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", l["获奖作品选登", "Winning essays"]);
            xml.WriteElementString("link", new Uri(root, "essays").AbsoluteUri);
            xml.WriteElementString("description", l["征文获奖作品，最新的在前。", "Winning essays, newest first."]);
            foreach (var work in works)
            {
                xml.WriteStartElement("item");
                xml.WriteElementString("title", $"{work.Title}（{work.Byline}）");
                xml.WriteElementString("link", new Uri(root, $"essays/{work.Number}").AbsoluteUri);
                xml.WriteElementString("guid", new Uri(root, $"essays/{work.Number}").AbsoluteUri);
                xml.WriteElementString("pubDate", work.PublishedAtUtc.ToString("R", CultureInfo.InvariantCulture));
                xml.WriteElementString("description", work.PullQuote ?? work.Text.Split('\n')[0]);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return Results.Bytes(text.ToArray(), "application/rss+xml; charset=utf-8");
    }
}

/// <summary>A picture beside a published work is seen by anybody.</summary>
internal sealed class WorkPictures(AppDb db) : IFileUse
{
    public Task<bool> MaySeeAsync(Guid file, Actor actor, CancellationToken ct) => db.Set<WorkRow>().AsNoTracking().TagWith("essays.picture").AnyAsync(w => w.PictureId == file, ct);
}
