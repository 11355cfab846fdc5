namespace Wutong.Platform.Access;

/// <summary>级别 of an area.</summary>
public enum AreaLevel { District = 1, Subdistrict = 2, Community = 3, Grid = 4 }
