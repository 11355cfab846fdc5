using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Audit;

public static class AuditServices
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddCommand<SealAudit, SealAuditHandler>("audit.seal", isOnApi: false)
        .AddHostedService<AuditSealing>();
}
