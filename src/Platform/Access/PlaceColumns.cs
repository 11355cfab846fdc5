using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Wutong.Platform.Access;

public static class PlaceColumns
{
    private const int LongestCode = 15; // a grid's

    /// <summary>The four columns of a row's place.</summary>
    public static void HasPlace<T>(this EntityTypeBuilder<T> row) where T : PlacedRow
    {
        foreach (var name in (string[])[nameof(IPlaced.DistrictCode), nameof(IPlaced.StreetCode), nameof(IPlaced.CommunityCode), nameof(IPlaced.GridCode)])
            row.Property(name).HasMaxLength(LongestCode);
    }
}
