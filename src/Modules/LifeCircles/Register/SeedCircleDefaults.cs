using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.LifeCircles.Register;

/// <summary>Puts the shipped kinds, profiles and standards in; what is there already stays as it is.</summary>
internal sealed record SeedCircleDefaults : ICommand;

internal sealed class SeedCircleDefaultsHandler : Handler<SeedCircleDefaults>
{
    public override Permission Needs => CirclePermissions.Import;
    public override Target TargetOf(SeedCircleDefaults command, IWrite write) => Target.Installation;

    public override Answer Run(SeedCircleDefaults command, IWrite write)
    {
        var (db, shipped) = (write.Db, CircleDefaults.Shipped);
        if (!db.Set<FacilityKindRow>().Any()) db.AddRange(shipped.Kinds);
        if (!db.Set<ProfileRow>().Any()) db.AddRange(shipped.Profiles);
        if (!db.Set<StandardRow>().Any())
        {
            db.AddRange(shipped.Standards);
            db.AddRange(shipped.Clauses);
        }
        return new Answer.Done("circle-defaults", "shipped");
    }
}
