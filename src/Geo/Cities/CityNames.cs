using System.Globalization;

namespace Wutong.Geo.Cities;

/// <summary>示意名称: names that read as what they are, numbers and directions, wherever the real one is not ours to print.</summary>
internal static class CityNames
{
    private static readonly string[] Digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

    /// <summary>1 to 99 in Chinese: 二十三.</summary>
    public static string Chinese(int n) => n < 10 ? Digits[n] : (n < 20 ? "" : Digits[n / 10]) + "十" + (n % 10 == 0 ? "" : Digits[n % 10]);

    public static (string Zh, string En) Community(string subdistrict, string pinyin, int number, bool village) => village
        ? ($"{subdistrict}第{Chinese(number)}村 示例", $"{pinyin} Village No. {number} (sample)")
        : ($"{subdistrict}第{Chinese(number)}社区 示例", $"{pinyin} Community No. {number} (sample)");

    public static (string Zh, string En) Estate(int number) => number < 100
        ? ($"第{Chinese(number)}小区 示例", $"Estate No. {number} (sample)")
        : ($"第{number.ToString(CultureInfo.InvariantCulture)}小区 示例", $"Estate No. {number} (sample)");

    private const int ShortestNamed = 900, SameStreet = 150;

    /// <summary>Numbers unnamed main streets of some length by their place: streets running east and west are 街, the others 路.</summary>
    /// <remarks>Stretches nearly in line are one street.</remarks>
    public static void NumberStreets(IReadOnlyList<Cut> cuts)
    {
        foreach (var vertical in new[] { true, false })
            foreach (var positive in new[] { true, false })
            {
                var (number, last) = (0, -SameStreet);
                foreach (var cut in cuts.Where(c => c.Vertical == vertical && c.At >= 0 == positive && IsUnnamed(c)).OrderBy(c => Math.Abs(c.At)))
                {
                    if (Math.Abs(cut.At) - last >= SameStreet) (number, last) = (number + 1, Math.Abs(cut.At));
                    if (number < 100) cut.Street = Named(cut.Street, vertical, positive, number);
                }
            }
    }

    private static bool IsUnnamed(Cut c) => c.Street is { Kind: >= StreetKind.Secondary, Name: "", Crossing: "" } && c.To - c.From >= ShortestNamed;

    private static Street Named(Street street, bool vertical, bool positive, int number)
    {
        var (zh, en) = vertical ? positive ? ("东", "East") : ("西", "West") : positive ? ("北", "North") : ("南", "South");
        return street with { Name = $"{zh}{Chinese(number)}{(vertical ? "路" : "街")}", NameEn = $"{en} {(vertical ? "Road" : "Street")} No. {number}" };
    }
}
