using Microsoft.EntityFrameworkCore;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.LifeCircles.Register;

/// <summary>生活圈台账: what imports and the start ask of the register; what they change goes through the write door.</summary>
internal sealed class CircleRegister(AppDb db, WriteDoor door)
{
    private static readonly Actor Importer = Actor.Program("circles");

    /// <summary>Puts the shipped kinds, profiles and standards in, unless they are there.</summary>
    public async Task SeedDefaultsAsync(CancellationToken ct)
    {
        var isSeeded = await db.Set<FacilityKindRow>().AnyAsync(ct) && await db.Set<ProfileRow>().AnyAsync(ct) && await db.Set<StandardRow>().AnyAsync(ct);
        if (!isSeeded) await door.RunAsync(new SeedCircleDefaults(), Importer, null, ct);
    }

    /// <summary>The kinds of this installation, in order: the shipped ones and any added since.</summary>
    public async Task<List<FacilityKind>> KindsAsync(CancellationToken ct)
        => [.. (await db.Set<FacilityKindRow>().TagWith("circles.kinds").AsNoTracking().OrderBy(k => k.Position).ToListAsync(ct))
            .Select(k => new FacilityKind(k.Code, k.NameZh, k.NameEn, k.DutyZh, k.DutyEn, k.Icon))];

    /// <summary>The number the next edition will bear.</summary>
    public async Task<int> NextEditionAsync(CancellationToken ct) => 1 + (await db.Set<EditionRow>().TagWith("circles.next-edition").MaxAsync(e => (int?)e.Number, ct) ?? 0);

    /// <returns>Refused when another program was first with this edition.</returns>
    public Task<Answer> ReplaceAsync(ReplaceCircleRegister command, CancellationToken ct) => door.RunAsync(command with { Cancel = ct }, Importer, null, ct);
}
