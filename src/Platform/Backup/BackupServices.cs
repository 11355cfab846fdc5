using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Wutong.Platform.Backup;

public static class BackupServices
{
    /// <summary>Backup, restore and verification, for the verbs of the command line.</summary>
    public static IServiceCollection AddBackup(this IServiceCollection services) => services
        .AddScoped<Laws.LawBook>()
        .AddSingleton<BackupWriter>().AddSingleton<BackupReader>().AddSingleton<Verification>();
}

internal static class BackupJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };
}
