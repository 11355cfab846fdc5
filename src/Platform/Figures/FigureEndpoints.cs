using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Language;

namespace Wutong.Platform.Figures;

/// <summary>GET api/figures, api/figures/{code}, figures/{code}/records?format=: the catalogue for programs, and its files.</summary>
internal static class FigureEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/figures", (FigureReader reader) => Results.Ok(reader.Visible.Select(f => new FigureTold(f.Code, f.NameZh, f.NameEn, f.FormulaZh, f.FormulaEn, f.UnitZh, f.UnitEn, null, null, null)))).WithTags("figures").Produces<FigureTold[]>();
        routes.MapGet("/api/figures/{code}", async (string code, string? from, string? to, string? asOf, string? area, FigureAddress address, FigureReader reader, CancellationToken ct) =>
        {
            var ask = await address.ReadAsync(from, to, asOf, area, ct);
            if (reader.Find(code, ask) is not { } figure) return Results.NotFound();
            var value = await reader.ValueAsync(figure, ask, ct);
            return Results.Ok(new FigureTold(figure.Code, figure.NameZh, figure.NameEn, figure.FormulaZh, figure.FormulaEn, figure.UnitZh, figure.UnitEn, value.Value, value.Of, ask.AsOfUtc));
        }).WithTags("figures").Produces<FigureTold>().ProducesProblem(404);
        routes.MapGet("/figures/{code}/records", async (string code, string? format, string? view, string? from, string? to, string? asOf, string? area, FigureAddress address, FigureReader reader, Lang lang, CancellationToken ct) =>
        {
            var ask = await address.ReadAsync(from, to, asOf, area, ct);
            return reader.Find(code, ask) is CountedFigure figure ? reader.File(figure, ask, view == "public", format ?? "xlsx", lang) : Results.NotFound();
        }).WithTags("figures");
    }
}

/// <summary>A figure as JSON.</summary>
/// <param name="Of">For a rate the denominator; the value is then the numerator.</param>
internal sealed record FigureTold(string Code, string NameZh, string NameEn, string FormulaZh, string FormulaEn, string UnitZh, string UnitEn, long? Value, long? Of, DateTime? AsOfUtc);
