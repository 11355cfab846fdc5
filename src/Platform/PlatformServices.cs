using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Audit;
using Wutong.Platform.Backup;
using Wutong.Platform.Codes;
using Wutong.Platform.Data;
using Wutong.Platform.Desk;
using Wutong.Platform.Figures;
using Wutong.Platform.Files;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Hosting;
using Wutong.Platform.Jobs;
using Wutong.Platform.Lists;
using Wutong.Platform.Notices;
using Wutong.Platform.Outside;
using Wutong.Platform.Outside.Deliveries;
using Wutong.Platform.Scoring;
using Wutong.Platform.Search;
using Wutong.Platform.Secrets;
using Wutong.Platform.Time.Calendars;
using Wutong.Platform.Upkeep;
using Wutong.Platform.Writing;

namespace Wutong.Platform;

public static class PlatformServices
{
    /// <summary>What every module stands on, without a web site: the database, the write door, access, audit, figures.</summary>
    /// <remarks>A process composes the same tables wherever it builds a context, so hosts, tools and tests all begin with this.</remarks>
    public static IServiceCollection AddPlatform(this IServiceCollection services, DatabaseChoice database) => services
        .AddDatabase(database).AddAccess().AddWriteDoor().AddAudit().AddFigures().AddCalendars().AddLists().AddScoring().AddCodes().AddSecrets().AddFileRegister().AddSearch().AddDeliveries().AddNotices().AddDesk().AddUpkeep();

    /// <summary>What works in the background while the program serves.</summary>
    public static IServiceCollection AddPlatformWork(this IServiceCollection services, DatabaseChoice database, DataFolder folder, IConfiguration configuration) => services
        .AddSingleton(folder).AddSingleton(FontFiles.Beside)
        .AddFiles(configuration).AddOutside(configuration).AddCodeSecret().AddMigrationAtStart().AddChainSealing().AddBells(database).AddBackup();
}
