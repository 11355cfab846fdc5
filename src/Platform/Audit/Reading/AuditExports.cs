using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Access;
using Wutong.Platform.Language;
using Wutong.Platform.Listing;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Audit.Reading;

/// <summary>GET audit/export: the list as it is shown, whole; noted in the audit itself.</summary>
internal static class AuditExports
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/audit/export", async (string? format, string? from, string? to, string? account, string? command, string? kind, string? record, AuditQuery audit, Door door, Lang lang, CancellationToken ct) =>
    {
        var filter = AuditFilter.Read(from, to, account, command, kind, record);
        var answer = await door.RunAsync(new ExportAudit(format ?? "xlsx"), null, ct);
        if (answer is not Answer.Done) return answer.ToResult(lang);
        var columns = audit.Columns(await audit.NamesInAsync(filter, ct));
        return ListFile.Answer(format ?? "xlsx", lang["审计", "Audit"], columns, await audit.AllAsync(filter, ct), lang);
    }).WithMetadata(new NeedsPermissionAttribute("audit.read")).ExcludeFromDescription();
}
