using System.Text;
using Wutong.Cases.Records;

namespace Wutong.Cases;

/// <summary>登记案卷的链接: the page where staff enter a case, with what the record it is found on can say already; whoever enters it is led back to the record.</summary>
/// <param name="Kind">Of the record: "walk".</param>
/// <param name="Area">区划代码.</param>
public sealed record EnterLink(string Kind, string Id, CaseSource Source, string? Area = null, string? Address = null, string? Text = null)
{
    /// <summary>Relative to the base.</summary>
    public string Href
    {
        get
        {
            var link = new StringBuilder($"cases/enter?origin={Uri.EscapeDataString(Kind)}&of={Uri.EscapeDataString(Id)}&source={Source}");
            foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)[("area", Area), ("address", Address), ("text", Text)])
                if (!string.IsNullOrEmpty(value)) link.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
            return link.ToString();
        }
    }
}
