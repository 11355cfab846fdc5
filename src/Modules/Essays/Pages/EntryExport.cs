using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Essays.Entries;
using Wutong.Platform.Access;
using Wutong.Platform.Language;
using Wutong.Platform.Listing;

namespace Wutong.Essays.Pages;

/// <summary>GET essays/calls/{number}/export: the entries of a call, for who runs it and never for its judges.</summary>
internal static class EntryExport
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/essays/calls/{number}/export", async (string number, string? format, EssayReading reading, Lang l, CancellationToken ct) =>
    {
        if (await reading.KeptCallAsync(number, ct) is not { } call) return Results.NotFound();
        var grades = (await reading.GradesAsync(call, ct)).ToDictionary(g => g.Ordinal, g => g.Name);
        return ListFile.Answer(format ?? "xlsx", l["征文来稿", "Essay entries"], Columns(grades), (await reading.EntriesAsync(call, ct)).ToAsyncEnumerable(), l);
    }).WithMetadata(new NeedsPermissionAttribute("essays.keep")).WithTags("essays");

    private static List<ListColumn<EntryRow>> Columns(Dictionary<int, string> grades) =>
    [
        new("number", "编号", "No.", (e, _) => e.Number, 18), new("blind", "盲审号", "Blind no.", (e, _) => e.Blind, 8), new("title", "题目", "Title", (e, _) => e.Title, 32), new("byline", "署名", "Byline", (e, _) => e.Byline, 12),
        new("words", "字数", "Words", (e, _) => e.Words, 8), new("consent", "同意发表", "Consents", (e, l) => e.Consents ? l["是", "yes"] : l["否", "no"], 8), new("sheets", "评分份数", "Sheets", (e, _) => e.Sheets, 8),
        new("score", "得分", "Score", (e, _) => EssayWords.Score(e.ScoreHundredths), 8), new("grade", "奖项", "Award", (e, _) => e.Grade is { } g ? grades.GetValueOrDefault(g) : null, 12), new("sent", "投稿时间", "Sent in", (e, _) => e.SubmittedAtUtc, 20), new("text", "正文", "Text", (e, _) => e.Text, 60),
    ];
}
