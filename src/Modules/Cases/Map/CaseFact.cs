using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Access;

namespace Wutong.Cases.Map;

/// <summary>What the map remembers of one case.</summary>
/// <param name="LonE7">Null: not on the map.</param>
/// <param name="Others">Units that have a part in it beside the lead.</param>
internal readonly record struct CaseFact(
    string Number, int? LonE7, int? LatE7, string KindCode, CaseStage Stage, CaseFlags Flags, DateTime ReportedAtUtc, DateTime? DueAtUtc, DateTime? ClosedAtUtc, Place Place, Guid? LeadId, IReadOnlyList<Guid> Others)
{
    public static CaseFlags FlagsOf(bool isPublic, bool isSupervised, bool isPrivate, bool isUrgent) =>
        (isPublic ? CaseFlags.Public : 0) | (isSupervised ? CaseFlags.Supervised : 0) | (isPrivate ? CaseFlags.Private : 0) | (isUrgent ? CaseFlags.Urgent : 0);

    public static CaseFact Of(CaseRow c, IReadOnlyList<Guid> others) => new(
        c.Number, c.LonE7, c.LatE7, c.KindCode, c.Stage, FlagsOf(c.PublishedAtUtc is not null && !c.HidesPoint, c.SupervisedUntilUtc is not null, c.IsPrivate, c.Priority is not CasePriority.Normal), c.ReportedAtUtc, c.DueAtUtc, c.ClosedAtUtc, c.Place, c.UnitId, others);
}

/// <summary>The units that have a case: the lead, and those that help or had a part before; by either a reader may see it.</summary>
internal sealed record UnitSet(Guid? Lead, IReadOnlyList<Guid> Others)
{
    public static UnitSet None { get; } = new(null, []);

    public bool Has(Guid unit) => Lead == unit || Others.Contains(unit);

    /// <summary>The same for the same units in whatever order they came.</summary>
    public static string KeyOf(Guid? lead, IReadOnlyList<Guid> others) => others.Count == 0 ? lead?.ToString("n") ?? "" : $"{lead:n}|{string.Join(',', others.Order().Select(o => o.ToString("n")))}";
}
