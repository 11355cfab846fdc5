using Microsoft.Extensions.Configuration;

namespace Wutong.Cases;

/// <summary>What the operator decides about cases.</summary>
/// <param name="AnonymousReports">Cases:AnonymousReports: without an account; true unless said otherwise.</param>
internal sealed record CasesSettings(bool AnonymousReports)
{
    public static CasesSettings Of(IConfiguration? configuration) => new(configuration?.GetValue("Cases:AnonymousReports", true) ?? true);
}
