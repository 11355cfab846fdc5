using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Wutong.Platform.Tables;

/// <summary>XLSX 写出 (ECMA-376): sheets one after another, each row straight into the zip; the first row stands still and is bold.</summary>
/// <remarks>
/// Our own and not the reader's package: it is 100 lines, starts in a millisecond, and the same numbers give the same bytes (entries carry no time).
/// Texts stand in their cells (inlineStr), so nothing is ever run as a formula. At most <see cref="MostRows"/> rows a sheet. Not thread-safe.
/// </remarks>
public sealed class XlsxFile : IDisposable
{
    /// <summary>What a sheet of a workbook can hold.</summary>
    public const int MostRows = 1_048_576;
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ZipArchive _zip;
    private readonly List<string> _names = [];

    public XlsxFile(Stream stream) => _zip = new(stream, ZipArchiveMode.Create);

    /// <param name="widths">Width of each column in characters; the last goes for all further ones.</param>
    public void Sheet(string name, int[] widths, Action<ITableOut> fill)
    {
        _names.Add(name);
        using var sheet = new XlsxSheet(Open($"xl/worksheets/sheet{_names.Count}.xml"), widths);
        fill(sheet);
    }

    public void Dispose()
    {
        Write("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
            + Each(i => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>") + "</Types>");
        const string package = "http://schemas.openxmlformats.org/package/2006/relationships", office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Write("_rels/.rels", $"<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Write("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{package}\">" + Each(i => $"<Relationship Id=\"r{i}\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>")
            + $"<Relationship Id=\"rs\" Type=\"{office}/styles\" Target=\"styles.xml\"/></Relationships>");
        Write("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{office}\"><sheets>" + Each(i => $"<sheet name=\"{SecurityElement.Escape(_names[i - 1])}\" sheetId=\"{i}\" r:id=\"r{i}\"/>") + "</sheets></workbook>");
        Write("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><fonts count=\"2\"><font><sz val=\"11\"/></font><font><b/><sz val=\"11\"/></font></fonts><fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills>"
            + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf/><xf fontId=\"1\" applyFont=\"1\"/></cellXfs></styleSheet>");
        _zip.Dispose();
    }

    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private string Each(Func<int, string> part) => string.Concat(Enumerable.Range(1, _names.Count).Select(part));

    private void Write(string path, string xml)
    {
        using var entry = Open(path);
        entry.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml));
    }

    private Stream Open(string path)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }

    private sealed class XlsxSheet : ITableOut, IDisposable
    {
        private readonly StreamWriter _to;
        private int _row = 1;
        private bool _open;

        public XlsxSheet(Stream stream, int[] widths)
        {
            _to = new(stream, new UTF8Encoding(false), 1 << 15);
            _to.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><worksheet xmlns=\"{Main}\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
            for (int i = 0; i < widths.Length; i++) _to.Write($"<col min=\"{i + 1}\" max=\"{(i + 1 < widths.Length ? i + 1 : 200)}\" width=\"{widths[i]}\" customWidth=\"1\"/>");
            _to.Write("</cols><sheetData>");
        }

        public void Text(string? text)
        {
            Begin();
            if (string.IsNullOrEmpty(text)) _to.Write("<c/>");
            else _to.Write($"<c t=\"inlineStr\"{(_row == 1 ? " s=\"1\"" : "")}><is><t xml:space=\"preserve\">{SecurityElement.Escape(Clean(text))}</t></is></c>");
        }

        public void Number(long? value) => Value(value?.ToString(CultureInfo.InvariantCulture));

        public void Number(double? value, byte decimals) => Value(value?.ToString("F" + decimals, CultureInfo.InvariantCulture));

        public void Degrees(int e7) => Value((e7 / 1e7m).ToString(CultureInfo.InvariantCulture));

        public void EndRow()
        {
            Begin();
            _to.Write("</row>");
            _open = false;
            if (++_row > MostRows) throw new InvalidOperationException($"a sheet holds {MostRows} rows; the caller must stop before");
        }

        public void Dispose()
        {
            _to.Write("</sheetData></worksheet>");
            _to.Dispose();
        }

        private void Value(string? number)
        {
            Begin();
            _to.Write(number is null ? "<c/>" : $"<c><v>{number}</v></c>");
        }

        private void Begin()
        {
            if (!_open) _to.Write("<row>");
            _open = true;
        }

        /// <summary>XML 1.0 has no room for control characters.</summary>
        private static string Clean(string text) => text.AsSpan().IndexOfAnyInRange('\0', '\x1f') < 0 ? text : string.Concat(text.Select(c => c < ' ' ? ' ' : c));
    }
}
