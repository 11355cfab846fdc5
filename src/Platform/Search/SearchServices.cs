using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Search;

public static class SearchServices
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddSingleton<IModelPart, SearchModel>()
        .AddPermission(IndexRecordsHandler.Permission)
        .AddCommand<IndexRecords, IndexRecordsHandler>("search.index", isOnApi: false)
        .AddCommand<IndexStretch, IndexStretchHandler>("search.index-stretch", isOnApi: false)
        .AddScoped<SearchQuery>()
        .AddBell(SearchIndexing.BellName, TimeSpan.FromSeconds(1), SearchIndexing.RingAsync);
}
