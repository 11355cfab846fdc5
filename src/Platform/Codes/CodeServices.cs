using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Wutong.Platform.Data;

namespace Wutong.Platform.Codes;

public static class CodeServices
{
    public static IServiceCollection AddCodes(this IServiceCollection services) => services
        .AddSingleton<IModelPart, CodesModel>().AddSingleton<RotatingCodes>().AddSingleton<DerivedCodes>().AddSingleton<OneTimeCodes>();

    /// <summary>The secret behind codes, unless the host has given one: derived from the operator key, so it is the same on every node.</summary>
    public static IServiceCollection AddCodeSecret(this IServiceCollection services)
    {
        services.TryAddSingleton<ICodeSecret, OperatorCodeSecret>();
        return services;
    }
}
