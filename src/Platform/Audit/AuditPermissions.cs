using Wutong.Platform.Access;

namespace Wutong.Platform.Audit;

internal static class AuditPermissions
{
    /// <summary>The auditor's alone: neither the system nor the security administrator reads the audit.</summary>
    public static Permission Read { get; } = new("audit.read", "看审计", "Read the audit");
}
