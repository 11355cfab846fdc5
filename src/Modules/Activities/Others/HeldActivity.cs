using Wutong.Activities.Measures;
using Wutong.Activities.Register;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;

namespace Wutong.Activities;

/// <summary>为记录办的活动: an activity that was held and the record it was held for, for laws and figures of the module the record is of.</summary>
public sealed record HeldActivity
{
    public required Guid Id { get; init; }
    public required string Kind { get; init; }
    public required Guid? OriginId { get; init; }

    /// <summary>All that were held for records of a kind: part of a larger query.</summary>
    public static IQueryable<HeldActivity> Of(AppDb db, string originKind) => db.Set<ActivityRow>().Where(a => a.OriginKind == originKind && a.State == ActivityState.Held).Select(a => new HeldActivity { Id = a.Id, Kind = a.Kind, OriginId = a.OriginId });

    /// <summary>How many activities of these kinds were held in a period for records of a kind of record.</summary>
    public static CountedFigure Figure(string code, string zh, string en, string formulaZh, string formulaEn, string originKind, params string[] kinds) => new FactFigure<ActivityEventRow>(code, zh, en, formulaZh, formulaEn, "次", "times", IsPublic: true, ActivitiesPermissions.Keep,
        (db, ask) => ActivityFigures.Held(db, ask).Where(e => e.OriginKind == originKind && kinds.Contains(e.Kind)), ActivityFigures.Columns, e => "activities/" + e.Number);
}
