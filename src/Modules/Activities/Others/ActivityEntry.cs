using Wutong.Activities.Register;
using Wutong.Platform.Access;

namespace Wutong.Activities;

/// <summary>An activity as other modules see it.</summary>
/// <param name="Kind">A code of the list of kinds.</param>
/// <param name="OriginId">The record of another module it is held for.</param>
public sealed record ActivityEntry(Guid Id, string Number, string Name, string Kind, string Spot, DateTime BeginsAtUtc, DateTime EndsAtUtc, bool IsHeld, bool IsCancelled, string? OriginKind, Guid? OriginId, Place Place)
{
    public string Href => "activities/" + Number;

    internal static ActivityEntry Of(ActivityRow a) => new(a.Id, a.Number, a.Name, a.Kind, a.Spot, a.BeginsAtUtc, a.EndsAtUtc, a.State is ActivityState.Held, a.State is ActivityState.Cancelled, a.OriginKind, a.OriginId, a.Place);
}
