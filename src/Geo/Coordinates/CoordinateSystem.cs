namespace Wutong.Geo.Coordinates;

/// <summary>坐标系. The numbers are stored.</summary>
public enum CoordinateSystem
{
    /// <summary>WGS-84: satellite receivers, OpenStreetMap; what everything here is kept in.</summary>
    Wgs84 = 0,

    /// <summary>GCJ-02 火星坐标: maps published in China (Amap, Tencent); shifted from WGS-84 by 100 to 700 metres.</summary>
    Gcj02 = 1,

    /// <summary>BD-09: Baidu's maps; GCJ-02 shifted once more.</summary>
    Bd09 = 2,

    /// <summary>CGCS2000 国家大地坐标系: surveys and planning; here the same as WGS-84.</summary>
    /// <remarks>
    /// At one epoch the two agree within centimetres (Wei Ziqing, 2000中国大地坐标系及其与WGS84的比较, 大地测量与地球动力学 28(5), 2008). CGCS2000 stays at epoch 2000.0 and the
    /// ground moves about 3 cm a year, so a receiver of today differs by less than a metre.
    /// </remarks>
    Cgcs2000 = 3,
}
