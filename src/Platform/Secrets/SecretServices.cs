using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Secrets;

public static class SecretServices
{
    internal static Permission Keep { get; } = new("secrets.keep", "保管密钥", "Keep keys");

    /// <summary>Registers <see cref="OperatorKey"/> and <see cref="Vault"/>.</summary>
    public static IServiceCollection AddSecrets(this IServiceCollection services) => services
        .AddSingleton<IModelPart, SecretsModel>()
        .AddPermission(Keep)
        .AddCommand<KeepDataKey, KeepDataKeyHandler>("secrets.keep-data-key", isOnApi: false)
        .AddCommand<KeepProtectionKey, KeepProtectionKeyHandler>("secrets.keep-protection-key", isOnApi: false)
        .AddSingleton(s => SecretSettings.Read(s.GetService<IConfiguration>()))
        .AddSingleton<OperatorKey>().AddSingleton<Vault>();

    /// <summary>Keeps the keys of forms in the database, for several nodes.</summary>
    public static IServiceCollection AddSharedProtectionKeys(this IServiceCollection services) => services
        .AddSingleton<IConfigureOptions<KeyManagementOptions>>(s => new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = ActivatorUtilities.CreateInstance<ProtectionKeys>(s)));
}

internal sealed class SecretsModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<DataKeyRow>(key =>
        {
            key.ToTable("data_key");
            key.HasKey(k => k.Id);
            key.Property(k => k.Id).ValueGeneratedNever();
        });
        model.Entity<ProtectionKeyRow>(key =>
        {
            key.ToTable("protection_key");
            key.HasKey(k => k.Id);
        });
    }
}
