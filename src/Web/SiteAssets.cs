using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Language;

namespace Wutong.Web;

/// <summary>Addresses of static files with their fingerprint, also on pages that are not routed (errors, progress), where a component's own Assets is empty.</summary>
public sealed class SiteAssets(EndpointDataSource endpoints)
{
    private readonly Lazy<ResourceAssetCollection> _assets = new(() =>
        endpoints.Endpoints.Select(e => e.Metadata.GetMetadata<ResourceAssetCollection>()).FirstOrDefault(a => a is not null) ?? ResourceAssetCollection.Empty);

    /// <summary>The address below the site's root, the same in both languages so that it is fetched once.</summary>
    public string At(Here here, string path) => here.Root + _assets.Value[path];
}
