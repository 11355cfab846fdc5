using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Wutong.Open311.Asking;

namespace Wutong.Open311.Peers;

/// <summary>What another server answered, read as XML: no DTD, nothing fetched.</summary>
internal static class PeerAnswer
{
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 32 << 20 };

    /// <returns>Null when it is no XML.</returns>
    public static XElement? Read(byte[] body)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(body), Safe);
            return XDocument.Load(reader).Root;
        }
        catch (Exception e) when (e is XmlException or DecoderFallbackException or InvalidOperationException) { return null; }
    }

    /// <summary>The text of a child; null: none, or empty.</summary>
    public static string? Text(this XElement element, string name) => element.Element(name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    public static int? E7(this XElement element, string name, int most) =>
        decimal.TryParse(element.Text(name), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? (int)Math.Round(degrees * 10_000_000m) : null;

    public static DateTime? Time(this XElement element, string name) => element.Text(name) is { } text ? Times.Of(text) : null;

    /// <summary>What it says went wrong, in its own words.</summary>
    public static string? ErrorOf(byte[] body) => Read(body) is { Name.LocalName: "errors" } errors ? string.Join("; ", errors.Elements("error").Select(e => e.Text("description")).OfType<string>().Take(3)) : null;
}
