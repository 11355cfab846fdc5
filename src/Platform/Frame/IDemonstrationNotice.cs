using Microsoft.Extensions.DependencyInjection;

namespace Wutong.Platform.Frame;

/// <summary>示意数据: asked on every page whether what it shows is made up; any "yes" puts the band at the top.</summary>
public interface IDemonstrationNotice
{
    ValueTask<bool> IsDemonstrationAsync(CancellationToken ct);
}

public static class DemonstrationNotices
{
    /// <summary>Whether what stands here is made up, by any module's word.</summary>
    public static async Task<bool> IsDemonstrationAsync(this IServiceProvider services, CancellationToken ct)
    {
        foreach (var notice in services.GetServices<IDemonstrationNotice>())
            if (await notice.IsDemonstrationAsync(ct)) return true;
        return false;
    }
}
