using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Lists;

/// <summary>清单查询. Registered per scope; a record that uses a version keeps its id.</summary>
public interface INamedLists
{
    Task<IReadOnlyList<NamedList>> AllAsync(CancellationToken ct);
    Task<NamedList?> FindAsync(string code, CancellationToken ct);

    /// <summary>Newest first, drafts included.</summary>
    Task<IReadOnlyList<ListVersion>> VersionsAsync(string code, CancellationToken ct);
    Task<ListVersion?> VersionAsync(Guid id, CancellationToken ct);

    /// <summary>The published version valid on a day.</summary>
    /// <returns>Null when none was.</returns>
    Task<ListVersion?> ValidOnAsync(string code, DateOnly day, CancellationToken ct);
}

/// <summary>The same for handlers, inside the door's transaction.</summary>
public interface IListRegister
{
    /// <returns>Null when there is no such version.</returns>
    ListVersion? Version(Guid id, IWrite write);

    /// <returns>Null when none was valid.</returns>
    ListVersion? ValidOn(string code, DateOnly day, IWrite write);
}

internal sealed class NamedListQueries(AppDb db) : INamedLists
{
    public async Task<IReadOnlyList<NamedList>> AllAsync(CancellationToken ct) =>
        await db.Set<NamedListRow>().AsNoTracking().TagWith("lists.all").OrderBy(l => l.SortKey).ThenBy(l => l.Code).Select(l => new NamedList(l.Code, l.TitleZh, l.TitleEn)).ToListAsync(ct);

    public Task<NamedList?> FindAsync(string code, CancellationToken ct) =>
        db.Set<NamedListRow>().AsNoTracking().TagWith("lists.find").Where(l => l.Code == code).Select(l => new NamedList(l.Code, l.TitleZh, l.TitleEn)).SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyList<ListVersion>> VersionsAsync(string code, CancellationToken ct) =>
        [.. (await ListVersions.Rows(db).Where(v => v.ListCode == code).OrderByDescending(v => v.Number).ToListAsync(ct)).Select(ListVersions.Told)];

    public async Task<ListVersion?> VersionAsync(Guid id, CancellationToken ct) => await ListVersions.Rows(db).SingleOrDefaultAsync(v => v.Id == id, ct) is { } row ? ListVersions.Told(row) : null;

    public async Task<ListVersion?> ValidOnAsync(string code, DateOnly day, CancellationToken ct) =>
        await ListVersions.Rows(db).Where(ListVersions.By(code, day)).OrderByDescending(v => v.EffectiveFrom).FirstOrDefaultAsync(ct) is { } row ? ListVersions.Told(row) : null;
}

internal sealed class ListRegister : IListRegister
{
    public ListVersion? Version(Guid id, IWrite write) => ListVersions.Rows(write.Db).SingleOrDefault(v => v.Id == id) is { } row ? ListVersions.Told(row) : null;

    public ListVersion? ValidOn(string code, DateOnly day, IWrite write) =>
        ListVersions.Rows(write.Db).Where(ListVersions.By(code, day)).OrderByDescending(v => v.EffectiveFrom).FirstOrDefault() is { } row ? ListVersions.Told(row) : null;
}

internal static class ListVersions
{
    public static IQueryable<ListVersionRow> Rows(AppDb db) => db.Set<ListVersionRow>().AsNoTracking().TagWith("lists.version").Include(v => v.Items);

    public static Expression<Func<ListVersionRow, bool>> By(string code, DateOnly day) => v => v.ListCode == code && v.EffectiveFrom != null && v.EffectiveFrom <= day;

    public static ListVersion Told(ListVersionRow v) => new(v.Id, v.ListCode, v.Number, v.SourceZh, v.SourceEn, v.Edition, v.Check, v.EffectiveFrom,
        [.. v.Items.OrderBy(i => i.Position).Select(i => new ListItem(i.Code, i.Zh, i.En, i.NoteZh, i.NoteEn, i.Weight, i.MostMarks))]);
}
