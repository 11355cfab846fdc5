using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Audit;

public static class AuditServices
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddPermission(SealAuditHandler.Permission)
        .AddCommand<SealAudit, SealAuditHandler>("audit.seal", isOnApi: false);

    /// <summary>Seals every second while the program serves.</summary>
    public static IServiceCollection AddAuditSealing(this IServiceCollection services) => services.AddHostedService<AuditSealing>();
}
