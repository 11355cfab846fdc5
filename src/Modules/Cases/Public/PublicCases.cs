using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Following;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Cases.Views;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Cases.Public;

/// <summary>A public case as anybody reads it.</summary>
internal sealed record PublicCase(Guid Id, string Number, string KindCode, string Text, string? Address, int? LonE7, int? LatE7, CaseStage Stage, Guid? UnitId, DateTime ReportedAtUtc, DateTime? ClosedAtUtc, int AlsoCount)
{
    public static readonly Expression<Func<CaseRow, PublicCase>> From = c => new(c.Id, c.Number, c.KindCode, c.PublicText!, c.PublicAddress, c.HidesPoint ? null : c.LonE7, c.HidesPoint ? null : c.LatE7, c.Stage, c.UnitId, c.ReportedAtUtc, c.ClosedAtUtc, c.AlsoCount);
}

/// <summary>公开案卷: what anybody may read; who reads for the public asks here and nowhere else.</summary>
internal sealed class PublicCases(AppDb db, IPlaces places)
{
    private const double NearMetres = 150;
    private const int MostNear = 5;

    public static IQueryable<CaseRow> Of(AppDb db) => db.Set<CaseRow>().AsNoTracking().Where(c => c.PublishedAtUtc != null);

    /// <summary>Newest first.</summary>
    public async Task<PageOf<PublicCase>> PageAsync(PublicFilter filter, PageKey? page, int size, CancellationToken ct)
    {
        var rows = (await RowsAsync(filter, ct)).PageBy(c => c.Number, c => c.Number, page, isDescending: true);
        return PageKey.Page(await rows.Take(size + 1).Select(PublicCase.From).ToListAsync(ct), page, size, l => (l.Number, l.Number));
    }

    /// <returns>Null when there is no such case, or it is not public: both look alike.</returns>
    public async Task<CaseRow?> FindAsync(string number, CancellationToken ct) => await Of(db).TagWith("cases.public-one").SingleOrDefaultAsync(c => c.Number == number, ct);

    /// <summary>Under way, of this kind, within 150 metres; nearest first: what somebody is about to report may be known.</summary>
    public async Task<IReadOnlyList<(PublicCase Case, double Metres)>> NearAsync(string kind, Geo.GeoPoint at, CancellationToken ct)
    {
        var (up, across) = ((int)(NearMetres / Geo.Earth.MetresPerE7), (int)(NearMetres / Geo.Earth.MetresPerE7 / Math.Max(0.1, Math.Cos(at.Lat * Math.PI / 180))));
        var some = await Of(db).TagWith("cases.near").Where(c => c.KindCode == kind && !c.HidesPoint && c.ClosedAtUtc == null && c.Stage != CaseStage.Rejected && c.LatE7 > at.LatE7 - up && c.LatE7 < at.LatE7 + up && c.LonE7 > at.LonE7 - across && c.LonE7 < at.LonE7 + across)
            .Select(PublicCase.From).ToListAsync(ct);
        return [.. some.Select(c => (c, Geo.Earth.Millimetres(at, new(c.LonE7!.Value, c.LatE7!.Value)) / 1000.0)).Where(n => n.Item2 <= NearMetres).OrderBy(n => n.Item2).Take(MostNear)];
    }

    private async Task<IQueryable<CaseRow>> RowsAsync(PublicFilter filter, CancellationToken ct)
    {
        var rows = Of(db).TagWith("cases.public");
        if (filter.Kind is { } kind) rows = rows.Where(c => c.KindCode == kind);
        if (filter.IsOpen is { } open) rows = open ? rows.Where(c => c.WaitsFor != null) : rows.Where(c => c.WaitsFor == null);
        if (filter.News is { } day) rows = await NewsAsync(rows, day, ct);
        if (filter.Area is not { } code) return rows;
        return (await places.FindAsync(code, ct))?.Level is { } level ? CaseWays.In(rows, level, code) : rows.Where(c => false);
    }

    /// <summary>What was told of as new that day; nothing when nothing was told then.</summary>
    private async Task<IQueryable<CaseRow>> NewsAsync(IQueryable<CaseRow> rows, DateOnly day, CancellationToken ct)
    {
        if (await db.Set<NewsRunRow>().AsNoTracking().TagWith("cases.news-of-day").SingleOrDefaultAsync(r => r.Day == day, ct) is not { } run) return rows.Where(c => false);
        var (from, until) = (run.FromUtc, run.UntilUtc);
        return rows.Where(c => (c.PublishedAtUtc >= from && c.PublishedAtUtc < until) || (c.Stage == CaseStage.Closed && c.ChangedAtUtc >= from && c.ChangedAtUtc < until));
    }
}
