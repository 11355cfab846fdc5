using System.Globalization;
using Wutong.Platform.Errors;

namespace Wutong.Platform.Files.Redactions;

/// <summary>遮盖框清单: what a form or a caller sent as the parts to cover, checked.</summary>
/// <remarks>
/// As text: rectangles <c>left,top,right,bottom</c> as <see cref="CoverArea"/> has them, separated by <c>;</c>; and single cells of a grid over the picture, <c>row-column/columnsxrows</c> counted from 1,
/// as the checkboxes of the page's field send them. Cells that lie together become one rectangle.
/// </remarks>
public static class CoverAreas
{
    /// <summary>So many rectangles at most.</summary>
    public const int Most = 50;

    /// <param name="field">The form's field, for the error.</param>
    /// <param name="posted">Every value that came under the field's name; empty ones are passed over.</param>
    /// <exception cref="BadInputException">None, too many, or one that cannot be read or does not lie in the picture; it is named by its number.</exception>
    public static IReadOnlyList<CoverArea> Parse(string field, IEnumerable<string?>? posted)
    {
        var (areas, cells) = (new List<CoverArea>(), new Dictionary<CoverGrid, HashSet<(int Row, int Column)>>());
        foreach (var part in (posted ?? []).SelectMany(p => (p ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            if (CoverGrid.TryReadCell(part, out var grid, out var cell)) (cells.TryGetValue(grid, out var of) ? of : cells[grid] = []).Add(cell);
            else areas.Add(TryRead(part, out var area) ? area : throw Unreadable(field, areas.Count + 1));
            if (areas.Count > Most) throw TooMany(field, null);
        }
        foreach (var (grid, chosen) in cells) areas.AddRange(grid.Areas(chosen));
        return Check(field, areas);
    }

    /// <exception cref="BadInputException">None, too many, or one that does not lie in the picture or is empty; it is named by its number.</exception>
    public static IReadOnlyList<CoverArea> Check(string field, IReadOnlyList<CoverArea>? areas)
    {
        if (areas is null or { Count: 0 }) throw new BadInputException(field, "请至少遮住一处。", "Cover one place at least.");
        if (areas.Count > Most) throw TooMany(field, areas.Count);
        for (var i = 0; i < areas.Count; i++)
        {
            if (!IsInside(areas[i])) throw new BadInputException(field, $"第 {i + 1} 个框超出照片；四个数都要在 0 到 1 之间。", $"Rectangle {i + 1} does not lie in the photograph; its four numbers go from 0 to 1.");
            if (!(areas[i].Left < areas[i].Right && areas[i].Top < areas[i].Bottom)) throw new BadInputException(field, $"第 {i + 1} 个框是空的；左要小于右，上要小于下。", $"Rectangle {i + 1} is empty; left comes before right and top before bottom.");
        }
        return areas;
    }

    /// <summary>As <see cref="Parse"/> reads it, to seven digits.</summary>
    public static string Text(IEnumerable<CoverArea> areas) => string.Join(';', areas.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Left:0.#######},{a.Top:0.#######},{a.Right:0.#######},{a.Bottom:0.#######}")));

    /// <remarks>What is no number (NaN) is not inside.</remarks>
    private static bool IsInside(CoverArea area) => area is { Left: >= 0 and <= 1, Top: >= 0 and <= 1, Right: >= 0 and <= 1, Bottom: >= 0 and <= 1 };

    private static bool TryRead(string text, out CoverArea area)
    {
        area = default;
        var parts = text.Split(',');
        if (parts.Length != 4) return false;
        Span<double> numbers = stackalloc double[4];
        for (var i = 0; i < 4; i++)
            if (parts[i].Length > 25 || !double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i])) return false;
        area = new(numbers[0], numbers[1], numbers[2], numbers[3]);
        return true;
    }

    private static BadInputException Unreadable(string field, int number) => new(field, $"第 {number} 个框看不懂；要写成“左,上,右,下”四个 0 到 1 的数。", $"Rectangle {number} cannot be read; four numbers from 0 to 1 are wanted: left,top,right,bottom.");

    private static BadInputException TooMany(string field, int? count) => new(field,
        $"最多遮 {Most} 处{(count is null ? "" : $"，现在 {count} 处")}；相邻的请合成一个大框。", $"At most {Most} places can be covered{(count is null ? "" : $"; there are {count}")}. Put neighbours into one larger rectangle.");
}
