using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;

namespace Wutong.Cases.Kinds;

/// <summary>现行小类: the newest version of each kind, shipped or published here. One query for how many versions there are; the kinds themselves are read once a version.</summary>
internal sealed class CaseKinds
{
    private static readonly HotQuery<int, int> Count = new((db, from) => db.Set<KindRow>().Count(k => k.Version > from));
    private readonly ConcurrentDictionary<int, FrozenDictionary<string, CaseKind>> _byCount = new();

    /// <summary>By code, those that are closed too.</summary>
    public FrozenDictionary<string, CaseKind> Now(AppDb db)
    {
        var count = Count.Run(db, 0);
        return count == 0 ? ShippedKinds.All : _byCount.GetOrAdd(count, static (_, from) => Read(from), db);
    }

    /// <summary>The kind a case was registered under, as it was then.</summary>
    public CaseKind Of(Records.CaseRow row, AppDb db) => Now(db).TryGetValue(row.KindCode, out var now) && now.Version == row.KindVersion ? now : Version(row.KindCode, row.KindVersion, db);

    /// <param name="isForResidents">Only of the kinds that residents report.</param>
    /// <exception cref="BadInputException">There is no such kind, or it is closed.</exception>
    public CaseKind ToChoose(string code, AppDb db, bool isForResidents = false) => Now(db).TryGetValue(code, out var kind) && kind.IsOpen && (kind.IsPublic || !isForResidents) ? kind
        : throw new BadInputException("kind", "请从列表里选一类。", "Please choose a kind from the list.");

    private static CaseKind Version(string code, int version, AppDb db) => version == 0
        ? ShippedKinds.All[code]
        : KindText.Read(db.Set<KindRow>().AsNoTracking().TagWith("cases.kind-version").Where(k => k.Code == code && k.Version == version).Select(k => k.Content).Single());

    private static FrozenDictionary<string, CaseKind> Read(AppDb db)
    {
        var kinds = ShippedKinds.All.ToDictionary(StringComparer.Ordinal);
        foreach (var row in db.Set<KindRow>().AsNoTracking().TagWith("cases.kinds").OrderBy(k => k.Version).ToList()) kinds[row.Code] = KindText.Read(row.Content);
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
