using Microsoft.EntityFrameworkCore;
using Wutong.LifeCircles.Register;
using Wutong.Platform.Data;

namespace Wutong.LifeCircles.Facilities;

/// <summary>设施台账的一行.</summary>
internal sealed record FacilityLine(
    string Code, string KindCode, string NameZh, string? NameEn, string? AreaCode, string? OpeningHours, DateOnly? OpenedOn, DateOnly? ClosedOn, string? ReplacedByCode,
    int LonE7, int LatE7, string Source);

/// <summary>Asks the register of facilities.</summary>
internal sealed class FacilityQueries(AppDb db)
{
    /// <summary>Facilities by code, those of one kind or all.</summary>
    /// <param name="size">1 to 500.</param>
    public async Task<PageOf<FacilityLine>> ListAsync(string? kind, PageKey? page, int size, CancellationToken ct)
    {
        var rows = db.Set<FacilityRow>().TagWith("circles.facility-list").Where(f => kind == null || f.KindCode == kind);
        rows = page is { IsBackward: true }
            ? rows.Where(f => string.Compare(f.Code, page.Id) < 0).OrderByDescending(f => f.Code)
            : page is null ? rows.OrderBy(f => f.Code) : rows.Where(f => string.Compare(f.Code, page.Id) > 0).OrderBy(f => f.Code);
        return PageKey.Page(await Lines(rows).Take(size + 1).ToListAsync(ct), page, size, f => ("", f.Code));
    }

    public Task<FacilityLine?> FindAsync(string code, CancellationToken ct)
        => Lines(db.Set<FacilityRow>().TagWith("circles.facility").Where(f => f.Code == code)).SingleOrDefaultAsync(ct);

    public Task<int> CountAsync(string? kind, CancellationToken ct)
        => db.Set<FacilityRow>().TagWith("circles.facility-count").CountAsync(f => kind == null || f.KindCode == kind, ct);

    private static IQueryable<FacilityLine> Lines(IQueryable<FacilityRow> rows) => rows.Select(f => new FacilityLine(
        f.Code, f.KindCode, f.NameZh, f.NameEn, f.AreaCode, f.OpeningHours, f.OpenedOn, f.ClosedOn, f.ReplacedByCode, f.LonE7, f.LatE7, f.Source));
}
