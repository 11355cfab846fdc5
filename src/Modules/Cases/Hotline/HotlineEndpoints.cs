using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Kinds;
using Wutong.Cases.Records;
using Wutong.Cases.Views;
using Wutong.Geo.Coordinates;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Files.Stores;
using Wutong.Platform.Language;
using Wutong.Platform.Listing;
using Wutong.Platform.Tables;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Hotline;

/// <summary>GET cases/replies: what to answer to the orders of a span of days; cases/import/returned.xlsx: a file with 错误原因.</summary>
internal static class HotlineEndpoints
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/replies", RepliesAsync).WithTags("cases");
        routes.MapGet("/cases/import/returned.xlsx", ReturnedAsync).ExcludeFromDescription();
    }

    /// <param name="from">Beijing days in which the orders came in, both included; without them the last 30.</param>
    private static async Task<IResult> RepliesAsync(string? format, string? source, string? from, string? to, AppDb db, CaseKinds kinds, IUnits units, ICurrentActor current, Rights rights, TimeProvider time, Lang lang, CancellationToken ct)
    {
        if (!current.Actor.May(CasesPermissions.Enter, rights)) return new Answer.Denied(!current.Actor.IsSignedIn).ToResult(lang);
        var today = time.ChinaToday;
        var (first, last) = (ChinaDay.Read(from) ?? today.AddDays(-30), ChinaDay.Read(to) ?? today);
        if (last < first) throw new BadInputException("to", "结束日期不能早于开始日期。", "The last day comes before the first.");
        var of = Enum.TryParse<CaseSource>(source, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : CaseSource.Hotline;
        var standing = db.Set<CaseEventRow>().Standing();
        var rows = CaseWays.OnDays(CaseReading.InReach(db, current.Actor, rights), first, last).TagWith("cases.replies").Where(c => c.Source == of && c.OutsideNumber != null).OrderBy(c => c.Number)
            .Select(c => new ReplyLine(c.OutsideNumber!, c.Number, c.KindCode, c.Text, c.Stage, c.UnitId, standing.Where(e => e.CaseId == c.Id && e.PublicText != null).OrderByDescending(e => e.Ordinal).Select(e => e.PublicText).FirstOrDefault(), c.ReportedAtUtc, c.ClosedAtUtc, c.Outcome));
        return ListFile.Answer(format ?? "xlsx", lang["工单答复", "Replies"], Columns(kinds.Now(db), await units.AllAsync(ct)), rows.AsAsyncEnumerable(), lang);
    }

    private static IReadOnlyList<ListColumn<ReplyLine>> Columns(System.Collections.Frozen.FrozenDictionary<string, CaseKind> kinds, IReadOnlyDictionary<Guid, Unit> units) =>
    [
        new("order", "工单号", "Order no.", (r, _) => r.Order, 20),
        new("number", "编号", "No.", (r, _) => r.Number, 16),
        new("kind", "类别", "Kind", (r, l) => kinds.NameOf(r.KindCode, l), 16),
        new("text", "诉求内容", "What", (r, _) => r.Text, 40),
        new("state", "办理情况", "How it stands", (r, l) => CaseWords.Plain(r.Stage) is var (zh, en) ? l[zh, en] : null, 20),
        new("unit", "承办单位", "Unit", (r, l) => r.UnitId is { } id && units.TryGetValue(id, out var unit) ? l.PlainName(unit.NameZh, unit.NameEn) : null, 20),
        new("reply", "答复内容", "Reply", (r, _) => r.Reply, 40),
        new("came", "来件时间", "Came in", (r, _) => r.ReportedAtUtc, 20),
        new("closed", "办结时间", "Closed", (r, _) => r.ClosedAtUtc, 20),
        new("outcome", "处置结果", "Outcome", (r, l) => r.Outcome is { } outcome && CaseWords.Of(outcome) is var (zh, en) ? l[zh, en] : null, 12),
    ];

    private static async Task<IResult> ReturnedAsync(string? file, string? name, string? source, string? system, OrderFile orders, IFileStore store, ICurrentActor current, Rights rights, Lang lang, CancellationToken ct)
    {
        if (!current.Actor.May(CasesPermissions.Enter, rights)) return new Answer.Denied(!current.Actor.IsSignedIn).ToResult(lang);
        var check = await StoredAsync(file, name, SourceOf(source), SystemOf(system), orders, store, ct);
        using var made = new MemoryStream();
        ReturnedFile.Write(made, check.Table, ReturnedFile.Reasons(check.Table, check.Troubles));
        return Results.File(made.ToArray(), Xlsx, Path.GetFileNameWithoutExtension(name ?? "工单") + "-错误原因.xlsx");
    }

    /// <summary>Checks a file that was sent before, by its hash.</summary>
    /// <inheritdoc cref="StoredReading.ReadAgainAsync"/>
    public static Task<OrderFileCheck> StoredAsync(string? file, string? name, CaseSource source, CoordinateSystem system, OrderFile orders, IFileStore store, CancellationToken ct) => store.ReadAgainAsync(file, whole => orders.CheckAsync(whole, name ?? "", source, system, ct), ct);

    public static CaseSource SourceOf(string? text) => Enum.TryParse<CaseSource>(text, out var known) && known is CaseSource.Higher or CaseSource.Media ? known : CaseSource.Hotline;
    public static CoordinateSystem SystemOf(string? text) => Enum.TryParse<CoordinateSystem>(text, out var known) && Enum.IsDefined(known) ? known : CoordinateSystem.Wgs84;

    private sealed record ReplyLine(string Order, string Number, string KindCode, string Text, Life.CaseStage Stage, Guid? UnitId, string? Reply, DateTime ReportedAtUtc, DateTime? ClosedAtUtc, CaseOutcome? Outcome);
}
