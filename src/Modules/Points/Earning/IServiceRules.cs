namespace Wutong.Points;

/// <summary>What pages of other modules say about the rules of points; registered per scope.</summary>
public interface IServiceRules
{
    /// <summary>Those valid on a day in Beijing, by code.</summary>
    Task<IReadOnlyList<ServiceRule>> ValidOnAsync(DateOnly day, CancellationToken ct);
}

/// <summary>A rule in words.</summary>
/// <param name="WorthZh">"每小时 10 分".</param>
public sealed record ServiceRule(string Code, string NameZh, string NameEn, string WorthZh, string WorthEn);
