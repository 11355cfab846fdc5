using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Territory.Registers;

namespace Wutong.Territory.Entries;

/// <summary>台账检索: open entries of one register, by name, English name and code; for whoever sees that part of the register.</summary>
internal abstract class RegisterSearch<TRow>(EntryKind kind, AppDb db) : IWholeSearchSource where TRow : PlacedRow
{
    public string Kind => kind.Word;
    public Permission See => TerritoryPermissions.See;

    public IQueryable<T> Cut<T>(Reach reach, IQueryable<T> entries) where T : PlacedRow, IOfUnit => Sight.Cut(reach, entries);

    public async Task<IReadOnlyList<SearchEntry>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        Entries(await Open(db.Set<TRow>()).AsNoTracking().TagWith("territory.to-index").Where(Has(ids)).ToListAsync(ct));

    public async Task<IReadOnlyList<SearchEntry>> LoadAfterAsync(string? after, int most, CancellationToken ct)
    {
        var rows = Open(db.Set<TRow>()).AsNoTracking().TagWith("territory.all-to-index");
        return Entries(await (after is null ? rows : rows.Where(Beyond(after))).OrderBy(Code).Take(most).ToListAsync(ct));
    }

    protected abstract Expression<Func<TRow, string>> Code { get; }
    protected abstract IQueryable<TRow> Open(IQueryable<TRow> rows);
    protected abstract Expression<Func<TRow, bool>> Has(IReadOnlyCollection<string> codes);
    protected abstract Expression<Func<TRow, bool>> Beyond(string code);
    protected abstract SearchEntry Entry(TRow row);

    private List<SearchEntry> Entries(IEnumerable<TRow> rows) => [.. rows.Select(Entry)];
}

internal sealed class AreaSearch(AppDb db) : RegisterSearch<AreaRow>(EntryKind.Area, db)
{
    protected override Expression<Func<AreaRow, string>> Code => a => a.Code;
    protected override IQueryable<AreaRow> Open(IQueryable<AreaRow> rows) => rows.Where(a => a.IsOpen);
    protected override Expression<Func<AreaRow, bool>> Has(IReadOnlyCollection<string> codes) => a => codes.Contains(a.Code);
    protected override Expression<Func<AreaRow, bool>> Beyond(string code) => a => string.Compare(a.Code, code) > 0;
    protected override SearchEntry Entry(AreaRow row) => new(row.Code, row.NameZh, row.Place, null, [row.NameZh, row.NameEn, row.Code], []);
}

internal sealed class EntrySearch<TRow>(EntryKind kind, AppDb db) : RegisterSearch<TRow>(kind, db) where TRow : EntryRow
{
    protected override Expression<Func<TRow, string>> Code => e => e.Code;
    protected override IQueryable<TRow> Open(IQueryable<TRow> rows) => rows.Where(e => e.IsOpen);
    protected override Expression<Func<TRow, bool>> Has(IReadOnlyCollection<string> codes) => e => codes.Contains(e.Code);
    protected override Expression<Func<TRow, bool>> Beyond(string code) => e => string.Compare(e.Code, code) > 0;
    protected override SearchEntry Entry(TRow row) => new(row.Code, row.NameZh, row.Place, null, [row.NameZh, row.NameEn, row.Code], []);
}
