using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Streets.Chiefs;

/// <summary>An appointment as boards and lists show it.</summary>
/// <param name="Last">Null while it goes on.</param>
internal sealed record ChiefLine(Guid Id, string RoadCode, string? SectionCode, ChiefLevel Level, string Name, string Duty, string Phone, DateOnly From, DateOnly? Last, string? Reason);

internal sealed class ChiefQuery(AppDb db)
{
    /// <summary>Who stands on a day, for these roads and their sections.</summary>
    public async Task<ILookup<string, ChiefLine>> StandingAsync(IReadOnlyCollection<string> roads, DateOnly day, CancellationToken ct) =>
        (await Lines(c => roads.Contains(c.RoadCode) && c.FromDay <= day && !db.Set<ChiefEndRow>().Any(e => e.ChiefId == c.Id && e.LastDay < day)).TagWith("streets.standing").ToListAsync(ct)).ToLookup(c => c.RoadCode);

    /// <summary>Every appointment of one road, newest first.</summary>
    public async Task<IReadOnlyList<ChiefLine>> HistoryAsync(string road, CancellationToken ct) =>
        [.. (await Lines(c => c.RoadCode == road).TagWith("streets.history").ToListAsync(ct)).OrderByDescending(c => c.From).ThenByDescending(c => c.Id)];

    /// <returns>Null when there is no such appointment.</returns>
    public Task<ChiefLine?> FindAsync(Guid id, CancellationToken ct) => Lines(c => c.Id == id).TagWith("streets.chief").SingleOrDefaultAsync(ct);

    private IQueryable<ChiefLine> Lines(Expression<Func<ChiefRow, bool>> which) =>
        from chief in db.Set<ChiefRow>().AsNoTracking().Where(which)
        join end in db.Set<ChiefEndRow>() on chief.Id equals end.ChiefId into ends
        from end in ends.DefaultIfEmpty()
        orderby chief.Level, chief.SectionCode, chief.Id
        select new ChiefLine(chief.Id, chief.RoadCode, chief.SectionCode, chief.Level, chief.Name, chief.Duty, chief.Phone, chief.FromDay, end == null ? null : end.LastDay, end == null ? null : end.Reason);
}
