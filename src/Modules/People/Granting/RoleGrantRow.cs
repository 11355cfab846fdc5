using Wutong.Platform.Access;

namespace Wutong.People.Granting;

/// <summary>授权记录: one role given to one account. Never taken away, only ended.</summary>
internal sealed class RoleGrantRow
{
    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }
    public required string RoleCode { get; init; }
    public AreaLevel? Level { get; init; }
    public string? AreaCode { get; init; }
    public Guid? UnitId { get; init; }
    public required DateTime FromUtc { get; init; }
    public DateTime? UntilUtc { get; init; }
    public required DateTime GrantedAtUtc { get; init; }
    public required Guid GrantedById { get; init; }
    public DateTime? RevokedAtUtc { get; set; }
    public Guid? RevokedById { get; set; }
}
