using Wutong.Platform.Drawing;

namespace Wutong.LifeCircles.Sheets;

/// <summary>梧桐叶: the mark, from the site's header, on a square of 48.</summary>
internal static class Leaf
{
    public static void Draw(Picture picture, Spot at, double side)
    {
        double scale = side / 48;
        picture.Path("M24 2.5C27.5 6 34 10.500 32.600 17.300 36.300 15 40.500 13.700 45 13.300 46 19.500 44 25 39.600 27.600 42.300 29.600 44 32.500 44.600 36.200 40 40.400 34 42 29.300 40.800 26.300 40 24.600 38 24 35.200 23.400 38 21.700 40 18.700 40.800 14 42 8 40.400 3.400 36.200 4 32.500 5.700 29.600 8.400 27.600 4 25 2 19.500 3 13.300 7.500 13.700 11.700 15 15.400 17.300 14 10.500 20.500 6 24 2.500z", SheetInks.Leaf, at, scale);
        picture.Path("M24 34c.3 5-.4 8.500-2.200 12.500", new(null, SheetInks.Green, 2.6), at, scale);
        picture.Path("M24 35V11M24 34.500 38.500 18.500M24 34.500 9.500 18.500M24 35l14.500.8M24 35 9.500 35.800", new(null, SheetInks.White, 1.5), at, scale);
    }
}
