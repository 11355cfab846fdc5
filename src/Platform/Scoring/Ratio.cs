using System.Globalization;
using System.Numerics;

namespace Wutong.Platform.Scoring;

/// <summary>分数: an exact rational number, not negative here; the denominator is positive.</summary>
internal readonly record struct Ratio : IComparable<Ratio>
{
    private readonly BigInteger _top, _bottom;

    public Ratio(BigInteger top, BigInteger bottom)
    {
        var common = BigInteger.GreatestCommonDivisor(top, bottom);
        (_top, _bottom) = common.IsZero ? (top, bottom) : (top / common, bottom / common);
    }

    public static Ratio Zero { get; } = new(0, 1);

    /// <summary>Two decimals, half away from zero.</summary>
    public decimal Rounded
    {
        get
        {
            var whole = BigInteger.DivRem(_top * 200 + _bottom, _bottom * 2, out _);
            return (decimal)whole / 100;
        }
    }

    public string Shown => Rounded.ToString("0.00", CultureInfo.InvariantCulture);

    public int CompareTo(Ratio other) => (_top * other._bottom).CompareTo(other._top * _bottom);

    public static Ratio operator +(Ratio a, Ratio b) => new(a._top * b._bottom + b._top * a._bottom, a._bottom * b._bottom);
    public static Ratio operator *(Ratio a, int times) => new(a._top * times, a._bottom);
    public static Ratio operator /(Ratio a, int by) => new(a._top, a._bottom * by);
}
