using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Wutong.Platform.Language;

namespace Wutong.Platform.Listing;

/// <summary>表体: the rows of a table as one piece of markup. Fifty rows of eight columns are then one thing to draw instead of two thousand.</summary>
/// <remarks>Everything that comes from a record goes through the encoder. Roles are said because on a phone the rows are cards, and a table that is drawn so is no table to some readers.</remarks>
internal sealed class RowsMarkup(IEnumerable<(string Chinese, string English)> columns, Lang lang, HtmlEncoder encoder)
{
    private const int LongestWord = 6;
    private readonly string[] _labels = [.. columns.Select(c => encoder.Encode(lang[c.Chinese, c.English]))];

    /// <param name="rows">A cell for each column; the first opens the link, where there is one.</param>
    public MarkupString Of(IEnumerable<(IEnumerable<Cell> Cells, string? Link)> rows)
    {
        var html = new StringBuilder();
        foreach (var (cells, link) in rows)
        {
            html.Append("<tr role=\"row\">");
            var column = 0;
            foreach (var cell in cells)
            {
                if (column == 0) Head(cell, link, html);
                else Other(cell, _labels[column], html);
                column++;
            }
            html.Append("</tr>");
        }
        return new(html.ToString());
    }

    private void Head(Cell cell, string? link, StringBuilder html)
    {
        html.Append("<th scope=\"row\" role=\"rowheader\">");
        if (link is not null) html.Append("<a href=\"").Append(encoder.Encode(link)).Append("\">");
        Text(cell, html);
        html.Append(link is null ? "</th>" : "</a></th>");
    }

    private void Other(Cell cell, string label, StringBuilder html)
    {
        html.Append("<td role=\"cell\" data-label=\"").Append(label).Append(ClassOf(cell) is { } name ? $"\" class=\"{name}\">" : "\">");
        Text(cell, html);
        html.Append("</td>");
    }

    /// <summary>A number stands right; a word as short as "已对接" is not broken; what is empty takes no line of a card.</summary>
    private static string? ClassOf(Cell cell) => cell.Number is not null ? "n" : cell.IsEmpty ? "none" : cell.Text is { Length: <= LongestWord } ? "nw" : null;

    private void Text(Cell cell, StringBuilder html)
    {
        var text = cell.Number is { } number ? lang.Number(number) : cell.MomentUtc is { } at ? lang.Moment(at) : cell.Text ?? "—";
        var isMarked = cell.Text is not null && lang.NeedsMark(text);
        html.Append(isMarked ? "<span lang=\"zh-Hans\">" : "").Append(encoder.Encode(text)).Append(isMarked ? "</span>" : "");
    }
}
