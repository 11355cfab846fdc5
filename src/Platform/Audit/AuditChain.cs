using Wutong.Platform.Chains;
using Wutong.Platform.Data;

namespace Wutong.Platform.Audit;

/// <summary>审计链.</summary>
public static class AuditChain
{
    /// <param name="after">Looks only at what comes after this number, trusting the link of its row; 0: at everything.</param>
    public static Task<ChainCheck> CheckAsync(AppDb db, CancellationToken ct, long after = 0) => new ChainProof<AuditRow>("audit", db.Set<AuditRow>(), AuditHash.Of).RunAsync(after, ct);
}
