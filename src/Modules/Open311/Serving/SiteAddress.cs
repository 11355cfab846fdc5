using Microsoft.AspNetCore.Http;

namespace Wutong.Open311.Serving;

/// <summary>Where this site is reached: as the operator said, or as it was asked.</summary>
internal sealed class SiteAddress(Open311Settings settings)
{
    public const string Path = "/open311/v2";

    public string Endpoint(HttpRequest request) => settings.Address ?? $"{request.Scheme}://{request.Host}{request.PathBase}{Path}";

    public string Root(HttpRequest request) => settings.Address is { } address
        ? address.EndsWith(Path, StringComparison.Ordinal) ? address[..^Path.Length] : new Uri(address).GetLeftPart(UriPartial.Authority)
        : $"{request.Scheme}://{request.Host}";
}
