namespace Wutong.Territory;

/// <summary>点到辖区: the areas that hold a point, from memory.</summary>
public interface IAreaLookup
{
    /// <summary>The index of the register as it stands: at most a second behind what another node committed.</summary>
    /// <remarks>Reads one row at most once a second; builds anew only when the register has changed, one caller at a time. Keep the index for as long as one answer takes, not longer.</remarks>
    ValueTask<AreaIndex> NowAsync(CancellationToken ct);
}
