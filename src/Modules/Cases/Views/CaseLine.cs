using System.Linq.Expressions;
using Wutong.Cases.Life;
using Wutong.Cases.Records;

namespace Wutong.Cases.Views;

/// <summary>A case as a list shows it: what, where, by when, whose move.</summary>
internal sealed record CaseLine(
    Guid Id, string Number, string KindCode, string Text, string? Address, string? AreaCode, Guid? UnitId, CaseSource Source, CaseStage Stage, CaseSide? WaitsFor, DateTime ReportedAtUtc, DateTime? DueAtUtc, string DueKey,
    int ReworkCount, int ReopenCount, int AlsoCount, DateTime? SupervisedUntilUtc, DateTime? EscalatedAtUtc, bool NeedsCommand, CasePriority Priority, bool IsPrivate, CaseOutcome? Outcome, DateTime? ClosedAtUtc, string? OutsideNumber, string? OriginKind, string? OriginId)
{
    public static readonly Expression<Func<CaseRow, CaseLine>> Of = c => new(
        c.Id, c.Number, c.KindCode, c.Text, c.Address, c.GridCode ?? c.CommunityCode ?? c.StreetCode ?? c.DistrictCode, c.UnitId, c.Source, c.Stage, c.WaitsFor, c.ReportedAtUtc, c.DueAtUtc, c.DueKey,
        c.ReworkCount, c.ReopenCount, c.AlsoCount, c.SupervisedUntilUtc, c.EscalatedAtUtc, c.NeedsCommand, c.Priority, c.IsPrivate, c.Outcome, c.ClosedAtUtc, c.OutsideNumber, c.OriginKind, c.OriginId);
}
