using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Language;
using Wutong.Platform.Listing;
using Wutong.Platform.Time;

namespace Wutong.Greening.Forecasting;

/// <summary>GET greening/forecast/export: the forecast as it is shown.</summary>
internal static class ForecastExport
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/greening/forecast/export", async (string? format, string? from, int? weeks, string? area, ForecastQuery query, TimeProvider time, Lang lang, CancellationToken ct) =>
        ListFile.Answer(format ?? "xlsx", lang["空箱预报", "Forecast"], ForecastQuery.Columns, (await query.LinesAsync(query.Ask(ChinaDay.Read(from) ?? time.ChinaToday, weeks), area, ct)).ToAsyncEnumerable(), lang)).WithTags("greening");
}
