using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Backup;
using Wutong.Platform.Data;
using Wutong.Platform.Files.Redactions;
using Wutong.Platform.Hosting;
using Wutong.Platform.Jobs;
using Wutong.Platform.Laws;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Files.Register;

public static class FileRegisterServices
{
    public static IServiceCollection AddFileRegister(this IServiceCollection services)
    {
        foreach (var law in FileLaws.All) services.AddLaw(law);
        return services
            .AddSingleton<IModelPart, FilesModel>()
            .AddPermission(KeepFileHandler.Permission, Roles.Resident)
            .AddCommand<KeepFile, KeepFileHandler>("files.keep", isOnApi: false)
            .AddPermission(ForgetRemovalsHandler.Permission)
            .AddCommand<ForgetRemovals, ForgetRemovalsHandler>("files.forget-removals", isOnApi: false)
            .AddFileRows("file", db => db.Set<FileRow>().AsNoTracking().Where(f => f.Hash != null).Select(f => new { f.Hash, f.Thumbnail }).AsEnumerable().SelectMany(f => new[] { f.Hash, f.Thumbnail }).OfType<string>().Select(FileHash.Parse))
            .AddScoped<FileShelf>().AddSingleton<IFileRegister, FileRegister>().AddScoped<IRedaction, Redaction>()
            .AddBell(FileSweep.BellName, FileSweep.At, FileSweep.RingAsync).AddBell(RemovedContent.BellName, RemovedContent.Every, RemovedContent.RingAsync)
            .AddEndpoints(FileEndpoints.Map);
    }
}
