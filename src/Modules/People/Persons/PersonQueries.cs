using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.People.Persons;

/// <summary>One person in a list; the phone masked.</summary>
internal sealed record PersonLine(Guid Id, string Name, string SortKey, string? UnitZh, string? UnitEn, string? Phone);

internal sealed class PersonQueries(AppDb db, Contacts contacts, ICurrentActor current, Platform.Access.Rights rights)
{
    /// <summary>Persons the reader may see: by a part of the name, a whole phone number, or its last four digits.</summary>
    public async Task<PageOf<PersonLine>> ListAsync(string? search, PageKey? at, int size, CancellationToken ct)
    {
        var rows = await FoundAsync(Seen("people.persons").Where(p => p.ErasedAtUtc == null), search, ct);
        var found = await (from p in rows.PageBy(p => p.SortKey, p => p.Id.ToString(), at).Take(size + 1)
                           join u in db.Set<Units.UnitRow>() on p.UnitId equals u.Id into units from u in units.DefaultIfEmpty()
                           join c in db.Set<ContactRow>() on p.Id equals c.PersonId into phones from c in phones.DefaultIfEmpty()
                           orderby p.SortKey, p.Id.ToString()
                           select new { p.Id, p.Name, p.SortKey, Zh = u == null ? null : u.NameZh, En = u == null ? null : u.NameEn, Phone = c == null ? null : c.Sealed }).ToListAsync(ct);
        if (at is { IsBackward: true }) found.Reverse();
        var lines = new List<PersonLine>();
        foreach (var p in found) lines.Add(new(p.Id, p.Name, p.SortKey, p.Zh, p.En, await MaskedAsync(p.Id, p.Phone, ct)));
        return PageKey.Page(lines, at, size, p => (p.SortKey, p.Id.ToString()));
    }

    /// <returns>Null when there is no such person, or the reader may not see them.</returns>
    public async Task<PersonLine?> FindAsync(Guid id, CancellationToken ct)
    {
        var found = await (from p in Seen("people.person").Where(p => p.Id == id && p.ErasedAtUtc == null)
                           join u in db.Set<Units.UnitRow>() on p.UnitId equals u.Id into units from u in units.DefaultIfEmpty()
                           select new { p.Id, p.Name, p.SortKey, Zh = u == null ? null : u.NameZh, En = u == null ? null : u.NameEn }).SingleOrDefaultAsync(ct);
        return found is null ? null : new(found.Id, found.Name, found.SortKey, found.Zh, found.En, await MaskedAsync(id, await SealedAsync(id, ct), ct));
    }

    /// <summary>The whole number. The caller has just been allowed it by <see cref="UnmaskContact"/>, or it is the reader's own.</summary>
    public async Task<string?> WholeAsync(Guid person, CancellationToken ct) => await SealedAsync(person, ct) is { } made ? await contacts.OpenAsync(person, made, ct) : null;

    public async Task<string?> MaskedAsync(Guid person, CancellationToken ct) => await MaskedAsync(person, await SealedAsync(person, ct), ct);

    private Task<byte[]?> SealedAsync(Guid person, CancellationToken ct) => db.Set<ContactRow>().TagWith("people.contact").Where(c => c.PersonId == person).Select(c => c.Sealed).SingleOrDefaultAsync(ct);

    private async Task<string?> MaskedAsync(Guid person, byte[]? made, CancellationToken ct) => made is null ? null : Contacts.Masked(await contacts.OpenAsync(person, made, ct));

    private IQueryable<PersonRow> Seen(string tag) => current.Actor.ReachOf(PeoplePermissions.SeePersons, rights).Cut(db.Set<PersonRow>().AsNoTracking().TagWith(tag));

    private async Task<IQueryable<PersonRow>> FoundAsync(IQueryable<PersonRow> rows, string? search, CancellationToken ct)
    {
        var text = (search ?? "").Trim();
        if (text.Length == 0) return rows;
        if (!text.All(char.IsAsciiDigit)) return rows.Where(p => p.Name.Contains(text));
        var hash = text.Length == 4 ? await contacts.LastFourHashAsync(text, ct) : await contacts.HashAsync(text, ct);
        return text.Length == 4 ? rows.Where(p => db.Set<ContactRow>().Any(c => c.PersonId == p.Id && c.LastFourHash == hash)) : rows.Where(p => db.Set<ContactRow>().Any(c => c.PersonId == p.Id && c.Hash == hash));
    }
}
