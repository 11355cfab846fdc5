using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Search;

namespace Wutong.People.Persons;

/// <summary>人员检索: by name alone, for who may see persons, in their areas and units. Phones are never in the index; nor is anybody who has only an account.</summary>
internal sealed class PersonSearch(AppDb db) : ISearchSource
{
    public string Kind => "person";
    public Permission See => PeoplePermissions.SeePersons;

    public async Task<IReadOnlyList<SearchEntry>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var wanted = ids.Select(Guid.Parse).ToList();
        return [.. (await db.Set<PersonRow>().AsNoTracking().TagWith("people.to-index").Where(p => wanted.Contains(p.Id) && p.ErasedAtUtc == null && (p.UnitId != null || p.DistrictCode != null)).ToListAsync(ct))
            .Select(p => new SearchEntry(p.Id.ToString(), p.Name, p.Place, p.UnitId, [p.Name], []))];
    }
}
