using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Kinds;
using Wutong.Cases.Records;
using Wutong.Cases.Views;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Time;

namespace Wutong.Cases.Others;

internal sealed class CasesOfOrigin(AppDb db, CaseKinds kinds, ICurrentActor current, Rights rights, TimeProvider time) : ICasesOfOrigin
{
    private const int Most = 200;

    public async Task<IReadOnlyList<OriginCase>> OfAsync(string kind, string id, CancellationToken ct)
    {
        var rows = await CaseReading.InReach(db, current.Actor, rights).TagWith("cases.of-origin").Where(c => c.OriginKind == kind && c.OriginId == id).OrderBy(c => c.Number).Take(Most)
            .Select(c => new { c.Id, c.Number, c.KindCode, c.Address, c.Stage, c.DueAtUtc }).ToListAsync(ct);
        if (rows.Count == 0) return [];
        var (now, known) = (time.UtcNow, kinds.Now(db));
        return [.. rows.Select(c =>
        {
            var ((stageZh, stageEn), named) = (CaseWords.Of(c.Stage), known.GetValueOrDefault(c.KindCode));
            return new OriginCase(c.Id, c.Number, named?.NameZh ?? c.KindCode, named?.NameEn ?? c.KindCode, c.Address, c.Stage, stageZh, stageEn, CaseWords.PillOf(c.Stage, c.DueAtUtc, now));
        })];
    }

    public bool MayEnter(Place place) => current.Actor.ReachOf(CasesPermissions.Enter, rights).Covers(new(place));
}
