using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Wutong.Platform.Data;
using Wutong.Platform.Hosting;

namespace Wutong.Platform.Codes;

public static class CodeServices
{
    private const int SecretBytes = 32;

    public static IServiceCollection AddCodes(this IServiceCollection services) => services
        .AddSingleton<IModelPart, CodesModel>().AddSingleton<RotatingCodes>().AddSingleton<OneTimeCodes>();

    /// <summary>The secret behind codes, unless the host has given one: the setting <c>Codes:Secret</c> (base64, the same on every node), or a file of the data folder, made at first use.</summary>
    public static IServiceCollection AddCodeSecret(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton<ICodeSecret>(s => configuration["Codes:Secret"] is { Length: > 0 } text ? new CodeSecret(Convert.FromBase64String(text)) : OfFile(s.GetRequiredService<DataFolder>()));
        return services;
    }

    private static CodeSecret OfFile(DataFolder folder)
    {
        var path = folder.File("keys", "codes.key");
        if (!File.Exists(path)) Make(path);
        return new(File.ReadAllBytes(path));
    }

    /// <summary>Whole or not at all: written beside and moved; who comes second takes the first one's.</summary>
    private static void Make(string path)
    {
        var beside = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(beside, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(SecretBytes));
            file.Flush(flushToDisk: true);
        }
        try { File.Move(beside, path); }
        catch (IOException) when (File.Exists(path)) { File.Delete(beside); }
    }
}
