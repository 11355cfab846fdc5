using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Language;

namespace Wutong.LifeCircles.Sheets;

/// <summary>一类设施在导视图上的一行.</summary>
/// <param name="Duty">买菜; <paramref name="DutySecond"/> is its English on a Chinese sheet.</param>
/// <param name="Name">The nearest facility, or why there is none.</param>
/// <param name="Minutes">Null: none was found within the horizon, or there is no data.</param>
/// <param name="IsWithin">Reached within the circle.</param>
internal sealed record SheetKind(string Icon, string Duty, string? DutySecond, string Name, int? Minutes, bool IsWithin);

/// <summary>导视图: everything one community's guide sheet says, in words and numbers, before it is drawn.</summary>
/// <param name="TitleSecond">The line under the title.</param>
/// <param name="Place">Where it hangs: the estate the walks begin at.</param>
/// <param name="Number">编号: subdistrict, community and edition.</param>
/// <param name="Marked">The walks shown on the map, nearest first.</param>
internal sealed record GuideSheet(
    Lang Lang, string Code, string Title, string? TitleSecond, string Subdistrict, string Place, IReadOnlyList<SheetKind> Kinds, IReadOnlyList<Walk> Marked,
    string Speed, string EditionLine, string Disclaimer, bool IsDemonstration, string Hint, string Number, string Url, DateTime MadeAtUtc, CircleBook Book, int Community, Around Around);
