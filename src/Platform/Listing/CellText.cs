using Microsoft.AspNetCore.Components;
using Wutong.Platform.Language;

namespace Wutong.Platform.Listing;

internal static class CellText
{
    /// <summary>A cell on a page: in an English page, Chinese text is marked as such.</summary>
    public static RenderFragment Of(Cell cell, Lang lang) =>
        cell.Number is { } number ? builder => builder.AddContent(0, lang.Number(number))
        : cell.MomentUtc is { } at ? builder => builder.AddContent(0, lang.Moment(at))
        : cell.Text is { } text ? lang.Typed(text)
        : builder => builder.AddContent(0, "—");
}
