namespace Wutong.Platform.Frame;

/// <summary>示意数据: asked on every page whether what it shows is made up; any "yes" puts the band at the top.</summary>
public interface IDemonstrationNotice
{
    ValueTask<bool> IsDemonstrationAsync(CancellationToken ct);
}
