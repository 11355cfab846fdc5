using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Wutong.Cases.Kinds;
using Wutong.Cases.Records;
using Wutong.Cases.Reporting;
using Wutong.Platform.Data;
using Wutong.Platform.Files;
using Wutong.Platform.Hosting;

namespace Wutong.Cases.Offline;

/// <summary>GET offline/kinds.json: the public kinds with their questions, in both languages, and the limits of a report; its version is its ETag.</summary>
internal static class OfflineKinds
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/offline/kinds.json", Answer).ExcludeFromDescription();

    private static IResult Answer(HttpContext context, CaseKinds kinds, CasesSettings settings, IOptions<FileSettings> files, AppDb db)
    {
        OfflineKind[] offered = [.. kinds.Now(db).Values.Where(k => k.IsOpen && k.IsPublic).OrderBy(k => k.Code == ShippedKinds.Other).ThenBy(k => k.GroupZh, StringComparer.Ordinal).ThenBy(k => k.Code, StringComparer.Ordinal).Select(OfflineKind.Of)];
        var form = new OfflineForm("", settings.AnonymousReports, CasePhotos.Most, files.Value.PhotoSidePixels, CaseOpening.MostText, CaseOpening.MostAddress, offered);
        return VersionedJson.Answer(context, version => form with { Version = version }, "no-cache");
    }
}

/// <summary>离线表单: what a phone has to know to take a report without a network.</summary>
/// <param name="Anonymous">Reports without an account are taken.</param>
/// <param name="MostPhotos">Of one report.</param>
/// <param name="PhotoSidePixels">The longer side of what is kept; more need not be sent.</param>
/// <param name="MostText">Letters.</param>
/// <param name="MostAddress">Letters.</param>
internal sealed record OfflineForm(string Version, bool Anonymous, int MostPhotos, int PhotoSidePixels, int MostText, int MostAddress, IReadOnlyList<OfflineKind> Kinds);

/// <summary>A public kind, without what only the office needs.</summary>
internal sealed record OfflineKind(string Code, string GroupZh, string GroupEn, string NameZh, string NameEn, string EntryZh, IReadOnlyList<CaseQuestion> Questions, string? WarningZh, string? WarningEn)
{
    public static OfflineKind Of(CaseKind kind) => new(kind.Code, kind.GroupZh, kind.GroupEn, kind.NameZh, kind.NameEn, kind.EntryZh, kind.Questions, kind.WarningZh, kind.WarningEn);
}
