namespace Wutong.Territory;

/// <summary>辖区台账: the one way areas are written.</summary>
public interface IAreaRegister
{
    /// <summary>Puts these areas in place of all there are, in the caller's transaction, or one of its own when there is none.</summary>
    /// <exception cref="ArgumentException">A code is not 12 digits or stands twice, or a parent is not among them.</exception>
    Task ReplaceAsync(IReadOnlyList<AreaShape> areas, CancellationToken ct);
}
