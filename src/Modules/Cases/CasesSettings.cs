using Microsoft.Extensions.Configuration;

namespace Wutong.Cases;

/// <summary>What the operator decides about cases.</summary>
/// <param name="AnonymousReports">Cases:AnonymousReports: without an account; true unless said otherwise.</param>
/// <param name="WhistleLeast">Cases:WhistleLeast: below this many per cent of dispatches, whistles 吹哨 are few; 5 unless said otherwise.</param>
/// <param name="WhistleMost">Cases:WhistleMost: above it, many; 30 unless said otherwise. The district's own band, no standard's.</param>
internal sealed record CasesSettings(bool AnonymousReports, int WhistleLeast = 5, int WhistleMost = 30)
{
    public static CasesSettings Of(IConfiguration? configuration) => configuration is null ? new(true) : new(configuration.GetValue("Cases:AnonymousReports", true), configuration.GetValue("Cases:WhistleLeast", 5), configuration.GetValue("Cases:WhistleMost", 30));
}
