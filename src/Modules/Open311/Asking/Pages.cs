using System.Globalization;
using Wutong.Open311.Answering;

namespace Wutong.Open311.Asking;

/// <summary>分页: page from 1 (0 is the first too), page_size up to 1000.</summary>
internal readonly record struct Slice(int Skip, int Take)
{
    public const int Most = 1000;
    private const int Farthest = 10_000_000;

    /// <summary>Beyond what any list holds: nothing is asked of the database.</summary>
    public bool IsBeyond => Skip > Farthest;

    /// <exception cref="Fault">One is no whole number, or below its least.</exception>
    public static Slice Of(Asked asked)
    {
        var (page, size) = (Whole(asked, "page", 0) ?? 1, Math.Min(Whole(asked, "page_size", 1) ?? Most, Most));
        return new((int)Math.Min((Math.Max(page, 1) - 1) * size, Farthest + 1L), (int)size);
    }

    private static long? Whole(Asked asked, string name, int least) => asked.One(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least ? number : throw Fault.Bad($"{name}: a whole number from {least} was expected");
}
