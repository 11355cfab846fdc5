using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Audit.Reading;
using Wutong.Platform.Chains;
using Wutong.Platform.Checks.Kept;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Laws;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Audit;

public static class AuditServices
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddPermission(SealChainHandler.Permission)
        .AddCommand<SealChain, SealChainHandler>("chain.seal", isOnApi: false)
        .AddChain<AuditRow>("audit")
        .AddPermission(AuditPermissions.Read, Roles.Auditor)
        .AddCommand<LookAtAudit, LookAtAuditHandler>("audit.look", isOnApi: false)
        .AddCommand<ExportAudit, ExportAuditHandler>("audit.export", isOnApi: false)
        .AddScoped<AuditQuery>().AddEndpoints(AuditExports.Map)
        .AddNav(new("审计", "Audit", "book", "audit", 70, Needs: AuditPermissions.Read))
        .AddPermission(LawPermissions.Read, Roles.System, Roles.Auditor, Roles.District)
        .AddNav(new("规律", "Laws", "okc", "laws", 71, OnPhone: false, Needs: LawPermissions.Read))
        .AddNightChecks();

    /// <summary>Seals every second while the program serves.</summary>
    public static IServiceCollection AddChainSealing(this IServiceCollection services) => services.AddHostedService<ChainSealing>();
}
