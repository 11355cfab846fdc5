using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Files.Stores;
using Wutong.Platform.Hosting;

namespace Wutong.Platform.Files;

public static class FileServices
{
    /// <summary>Files in the data folder, or in S3-compatible storage when <c>Files:S3:Endpoint</c> is set. Needs <see cref="DataFolder"/> and a clock.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("Files");
        var s3 = section.GetSection("S3").Get<S3Settings>();
        services.Configure<FileSettings>(section).AddSingleton<IFileIntake, FileIntake>().AddSingleton<PhotoIntake>();
        return string.IsNullOrWhiteSpace(s3?.Endpoint)
            ? services.AddSingleton<IFileStore>(s => new FolderFileStore(s.GetRequiredService<DataFolder>(), s.GetRequiredService<TimeProvider>()))
            : services.AddSingleton<IFileStore>(new S3FileStore(s3));
    }
}
