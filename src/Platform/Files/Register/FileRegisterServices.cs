using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Hosting;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Files.Register;

public static class FileRegisterServices
{
    public static IServiceCollection AddFileRegister(this IServiceCollection services) => services
        .AddSingleton<IModelPart, FilesModel>()
        .AddPermission(KeepFileHandler.Permission, Roles.Resident)
        .AddCommand<KeepFile, KeepFileHandler>("files.keep", isOnApi: false)
        .AddScoped<FileShelf>()
        .AddEndpoints(FileEndpoints.Map);
}
