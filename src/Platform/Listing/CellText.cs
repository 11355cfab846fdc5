using Microsoft.AspNetCore.Components;
using Wutong.Platform.Language;

namespace Wutong.Platform.Listing;

internal static class CellText
{
    /// <summary>A cell on a page: in an English page, Chinese text is marked as such.</summary>
    public static RenderFragment Of(Cell cell, Lang lang) => Plain(cell, lang) is { } text ? builder => builder.AddContent(0, text) : lang.Typed(cell.Text!);

    /// <summary>A cell that needs no mark; a page of hundreds is then drawn without a fragment for each.</summary>
    /// <returns>Null: it may need one.</returns>
    public static string? Plain(Cell cell, Lang lang) =>
        cell.Number is { } number ? lang.Number(number)
        : cell.MomentUtc is { } at ? lang.Moment(at)
        : cell.Text is null ? "—"
        : lang.IsEnglish ? null : cell.Text;
}
