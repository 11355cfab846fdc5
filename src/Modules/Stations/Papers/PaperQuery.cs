using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Stations.Papers;

/// <summary>A document as lists show it.</summary>
/// <param name="Version">Number of the text that holds today; 0: none yet.</param>
internal sealed record PaperLine(Guid Id, string Code, PaperKind Kind, RuleClass? Class, string Title, string Owner, DateOnly ReviewOn, bool IsOpen, Place Place, int Version)
{
    /// <summary>该复审: its day has come, or gone by.</summary>
    public bool IsDueOn(DateOnly day) => IsOpen && ReviewOn <= day;
}

/// <summary>One of its texts.</summary>
internal sealed record PaperText(int Number, string Text, DateOnly From);

/// <summary>机制、制度查询: public.</summary>
internal sealed class PaperQuery(AppDb db)
{
    /// <summary>Those in force of an area, mechanisms first, then by class and title: some dozens at most.</summary>
    public async Task<IReadOnlyList<PaperLine>> AllAsync(string? area, DateOnly today, CancellationToken ct) =>
        await Lines(db.Set<PaperRow>().AsNoTracking().TagWith("stations.papers").Where(p => p.IsOpen && (area == null || p.StreetCode == area || p.DistrictCode == area || p.CommunityCode == area))
            .OrderBy(p => p.Kind).ThenBy(p => p.Class).ThenBy(p => p.SortKey).ThenBy(p => p.Code).Take(500), today).ToListAsync(ct);

    /// <returns>Null when there is no such document, in force or withdrawn.</returns>
    public Task<PaperLine?> FindAsync(string code, DateOnly today, CancellationToken ct) => Lines(db.Set<PaperRow>().AsNoTracking().TagWith("stations.paper").Where(p => p.Code == code), today).SingleOrDefaultAsync(ct);

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<PaperText>> TextsAsync(Guid paper, CancellationToken ct) =>
        await db.Set<PaperVersionRow>().AsNoTracking().TagWith("stations.paper-texts").Where(v => v.PaperId == paper).OrderByDescending(v => v.Number).Select(v => new PaperText(v.Number, v.Text, v.FromDay)).ToListAsync(ct);

    private IQueryable<PaperLine> Lines(IQueryable<PaperRow> rows, DateOnly today) => rows.Select(p => new PaperLine(p.Id, p.Code, p.Kind, p.Class, p.Name, p.Owner, p.ReviewOn, p.IsOpen, new Place(p.DistrictCode, p.StreetCode, p.CommunityCode, p.GridCode),
        db.Set<PaperVersionRow>().Where(v => v.PaperId == p.Id && v.FromDay <= today).Max(v => (int?)v.Number) ?? 0));
}
