using Wutong.Posts.Claims;

namespace Wutong.Posts.Confirming;

/// <summary>实际服务时长: within the shift, from signing in to signing out, whole minutes.</summary>
internal static class ServiceMinutes
{
    /// <returns>Null while one of the two is missing.</returns>
    public static int? Of(ClaimRow claim) => claim is { CameAtUtc: { } came, LeftAtUtc: { } left } ? Between(Later(came, claim.BeginsAtUtc), Earlier(left, claim.EndsAtUtc)) : null;

    public static int MostOf(ClaimRow claim) => Between(claim.BeginsAtUtc, claim.EndsAtUtc);

    private static int Between(DateTime from, DateTime until) => Math.Max(0, (int)(until - from).TotalMinutes);
    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;
    private static DateTime Earlier(DateTime a, DateTime b) => a < b ? a : b;
}
