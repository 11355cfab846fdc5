using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Wutong.People.Granting;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.People.Units;

internal sealed class UnitQueries(AppDb db) : IUnits
{
    internal static readonly Expression<Func<UnitRow, Unit>> ToUnit = u => new Unit(
        u.Id, u.Code, u.NameZh, u.NameEn, u.Kind, new Place(u.DistrictCode, u.StreetCode, u.CommunityCode, u.GridCode), u.IsOpen);

    public Task<Unit?> FindAsync(Guid id, CancellationToken ct) => Rows("people.unit").Where(u => u.Id == id).Select(ToUnit).SingleOrDefaultAsync(ct);

    public Task<Unit?> FindByCodeAsync(string code, CancellationToken ct) => Rows("people.unit-by-code").Where(u => u.Code == code).Select(ToUnit).SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyDictionary<Guid, Unit>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) => ids.Count == 0
        ? new Dictionary<Guid, Unit>()
        : await Rows("people.units-by-id").Where(u => ids.Contains(u.Id)).Select(ToUnit).ToDictionaryAsync(u => u.Id, ct);

    public async Task<IReadOnlyDictionary<Guid, Unit>> AllAsync(CancellationToken ct) => await Rows("people.all-units").OrderBy(u => u.SortKey).Select(ToUnit).ToDictionaryAsync(u => u.Id, ct);

    public async Task<PageOf<Unit>> ListAsync(PageKey? page, int size, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, 500);
        var rows = await Rows("people.units").Where(u => u.IsOpen).PageBy(u => u.SortKey, u => u.Code, page).Take(size + 1).ToListAsync(ct);
        var made = PageKey.Page(rows, page, size, u => (u.SortKey, u.Code));
        var units = ToUnit.Compile();
        return new([.. made.Items.Select(units)], made.Previous, made.Next);
    }

    private IQueryable<UnitRow> Rows(string tag) => db.Set<UnitRow>().AsNoTracking().TagWith(tag);
}

internal sealed class UnitRegister : IUnitRegister
{
    private static readonly HotQuery<Guid, Unit?> ById = new((db, id) => db.Set<UnitRow>().AsNoTracking().Where(u => u.Id == id)
        .Select(u => new Unit(u.Id, u.Code, u.NameZh, u.NameEn, u.Kind, new Place(u.DistrictCode, u.StreetCode, u.CommunityCode, u.GridCode), u.IsOpen)).SingleOrDefault());

    public Unit? Find(Guid id, IWrite write) => ById.Run(write.Db, id);

    public Unit? FindByCode(string code, IWrite write) => write.Db.Set<UnitRow>().AsNoTracking().TagWith("units.by-code").Where(u => u.Code == code)
        .Select(u => new Unit(u.Id, u.Code, u.NameZh, u.NameEn, u.Kind, new Place(u.DistrictCode, u.StreetCode, u.CommunityCode, u.GridCode), u.IsOpen)).SingleOrDefault();

    public bool WorksFor(Guid account, Guid unit, IWrite write) => write.Db.Set<RoleGrantRow>().AsNoTracking().TagWith("units.works-for")
        .Any(g => g.AccountId == account && g.UnitId == unit && g.RevokedAtUtc == null && g.FromUtc <= write.Now && (g.UntilUtc == null || g.UntilUtc > write.Now));
}
