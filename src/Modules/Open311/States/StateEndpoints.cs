using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using System.Text.Json.Serialization;

namespace Wutong.Open311.States;

/// <summary>GET open311/states.json and states.csv: the map as data.</summary>
internal static class StateEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/open311/states.json", (HttpContext context) =>
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
            return Results.Json(StateMap.All.Select(StateData.Of).ToList(), StateJson.Default.ListStateData);
        }).WithTags("open311");
        routes.MapGet("/open311/states.csv", (HttpContext context) =>
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
            return Results.Text(Csv(), "text/csv", Encoding.UTF8);
        }).WithTags("open311");
    }

    private static string Csv()
    {
        var text = new StringBuilder("stage,gb_zh,gb_en,ours_zh,ours_en,open311,fixmystreet,clock_zh,clock_en\r\n");
        foreach (var line in StateMap.All)
            text.AppendJoin(',', ((string[])[line.Code, line.GbZh, line.GbEn, line.OursZh, line.OursEn, line.Status, line.Extended, line.ClockZh, line.ClockEn]).Select(Cell)).Append("\r\n");
        return text.ToString();
    }

    private static string Cell(string text) => text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text;
}

internal sealed record StateData(string Stage, string GbZh, string GbEn, string OursZh, string OursEn, string Open311, string Fixmystreet, string ClockZh, string ClockEn)
{
    public static StateData Of(StateLine line) => new(line.Code, line.GbZh, line.GbEn, line.OursZh, line.OursEn, line.Status, line.Extended, line.ClockZh, line.ClockEn);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true), JsonSerializable(typeof(List<StateData>))]
internal sealed partial class StateJson : JsonSerializerContext;
