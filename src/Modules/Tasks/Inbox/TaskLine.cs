using System.Linq.Expressions;

namespace Wutong.Tasks.Inbox;

/// <summary>A task as a list shows it: what, where, by when, whose move.</summary>
internal sealed record TaskLine(
    Guid Id, string Number, string Title, string? AreaCode, Guid? UnitId, DateTime DueAtUtc, TaskState State, Waiting WaitsFor, string InboxKey,
    int ReworkCount, int UrgeCount, DateTime? SupervisedUntilUtc, DateTime? EscalatedAtUtc, DateTime? AskedDueAtUtc)
{
    public static readonly Expression<Func<TaskRow, TaskLine>> Of = t => new(
        t.Id, t.Number, t.Title, t.GridCode ?? t.CommunityCode ?? t.StreetCode ?? t.DistrictCode, t.UnitId, t.DueAtUtc, t.State, t.WaitsFor, t.InboxKey,
        t.ReworkCount, t.UrgeCount, t.SupervisedUntilUtc, t.EscalatedAtUtc, t.AskedDueAtUtc);
}
