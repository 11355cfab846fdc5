using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Lists.Meetings;
using Wutong.Lists.Views;
using Wutong.Platform.Access;
using Wutong.Platform.Drawing;
using Wutong.Platform.Frame;
using Wutong.Platform.Language;
using Wutong.Platform.Writing;

namespace Wutong.Lists.Minutes;

/// <summary>GET four-lists/meetings/{id}/minutes.pdf: the minutes to print, sign and seal.</summary>
internal static class MinutesEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/four-lists/meetings/{id:guid}/minutes.pdf", async (Guid id, MinutesReading meetings, ListReading reading, IServiceProvider services, ICurrentActor current, Lang lang, CancellationToken ct) =>
    {
        if (!reading.MaySee) return new Answer.Denied(!current.Actor.IsSignedIn).ToResult(lang);
        if (await meetings.FindAsync(id, ct) is not { } minutes) return new Answer.Missing().ToResult(lang);
        var pages = new MinutesSheet(PictureFonts.Beside, lang, await services.IsDemonstrationAsync(ct)).Draw(minutes);
        var name = $"{lang["会议纪要", "Minutes"]} {MeetingRecord.DocumentNumber(minutes.Meeting) ?? minutes.Meeting.Number}.pdf";
        return Results.File(SkiaPicture.Pdf(pages, PictureFonts.Beside, minutes.Meeting.IssuedAtUtc ?? minutes.Meeting.Day.ToDateTime(default, DateTimeKind.Utc)), "application/pdf", name);
    }).WithTags("four-lists");
}
