using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Access;
using Wutong.Platform.Language;
using Wutong.Platform.Listing;

namespace Wutong.Points.Mine;

/// <summary>对账单 as a file: the reader's own.</summary>
internal static class StatementExport
{
    private static readonly IReadOnlyList<ListColumn<StatementLine>> Columns =
    [
        new("number", "流水号", "Number", (s, _) => s.Transfer.Number, 10), new("at", "发生时间", "When", (s, _) => s.Transfer.HappenedAtUtc, 20), new("why", "来由", "Why", (s, l) => PointsWords.Why(s, l), 24),
        new("points", "积分", "Points", (s, _) => s.Transfer.Points, 8), new("minutes", "分钟", "Minutes", (s, _) => s.Transfer.Minutes, 8), new("lapses", "到期", "Lapses", (s, _) => s.Transfer.LapsesAtUtc, 20), new("recorded", "登记时间", "Recorded", (s, _) => s.Transfer.RecordedAtUtc, 20),
    ];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/points/statement/export", (string? format, MyPoints mine, Lang l) => ListFile.Answer(format ?? "xlsx", l["积分对账单", "Statement of points"], Columns, mine.WholeStatementAsync(), l)).WithMetadata(new NeedsSignInAttribute());
}
