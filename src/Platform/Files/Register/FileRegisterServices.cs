using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Backup;
using Wutong.Platform.Data;
using Wutong.Platform.Hosting;
using Wutong.Platform.Jobs;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Files.Register;

public static class FileRegisterServices
{
    public static IServiceCollection AddFileRegister(this IServiceCollection services) => services
        .AddSingleton<IModelPart, FilesModel>()
        .AddPermission(KeepFileHandler.Permission, Roles.Resident)
        .AddCommand<KeepFile, KeepFileHandler>("files.keep", isOnApi: false)
        .AddFileRows("file", db => db.Set<FileRow>().AsNoTracking().Select(f => new { f.Hash, f.Thumbnail }).AsEnumerable().SelectMany(f => f.Thumbnail is null ? [f.Hash] : new[] { f.Hash, f.Thumbnail }).Select(FileHash.Parse))
        .AddScoped<FileShelf>().AddBell(FileSweep.BellName, FileSweep.At, FileSweep.RingAsync)
        .AddEndpoints(FileEndpoints.Map);
}
