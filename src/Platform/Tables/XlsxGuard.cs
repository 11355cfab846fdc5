using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using Wutong.Platform.Errors;

namespace Wutong.Platform.Tables;

/// <summary>Refuses a workbook that would fill the memory (压缩炸弹), before anything is made of it.</summary>
/// <remarks>
/// Everything is really unpacked and counted, for what the archive says of its own sizes may be a lie; nothing is kept.
/// Cell addresses are looked at too: a single cell far out makes a reader fill all the rows and columns before it.
/// </remarks>
internal static partial class XlsxGuard
{
    public const int MostUnpackedBytes = 64 << 20, MostPackedBytes = 32 << 20, MostEntries = 1000, MostColumns = 512, MostCells = 1 << 24;

    /// <summary>Unpacked to packed, for what is more than <see cref="RatioFromBytes"/>. A sheet of one text on every row packs about 1 : 60.</summary>
    public const int MostRatio = 200, RatioFromBytes = 8 << 20;

    /// <returns>The workbook, at its beginning; a stream that cannot seek was taken into memory.</returns>
    public static Stream Checked(Stream stream, string path, CancellationToken ct)
    {
        var whole = Whole(stream, path);
        using (var zip = new ZipArchive(whole, ZipArchiveMode.Read, leaveOpen: true)) Check(zip, whole.Length, path, ct);
        whole.Position = 0;
        return whole;
    }

    private static MemoryStream Whole(Stream stream, string path)
    {
        var whole = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (stream.Read(buffer) is > 0 and var read)
        {
            if (whole.Length + read > MostPackedBytes) throw new InputException($"{path}: is larger than {MostPackedBytes >> 20} MB; divide it into several workbooks, or save it as CSV");
            whole.Write(buffer, 0, read);
        }
        whole.Position = 0;
        return whole;
    }

    private static void Check(ZipArchive zip, long packed, string path, CancellationToken ct)
    {
        if (zip.Entries.Count > MostEntries) throw new InputException($"{path}: holds {zip.Entries.Count} parts; a workbook has at most {MostEntries}");
        long unpacked = 0;
        foreach (var entry in zip.Entries)
        {
            using var counted = new CountingStream(entry.Open(), bytes => CheckSize(unpacked += bytes, packed, path, ct));
            if (entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) && entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)) CheckSheet(counted, path);
            else counted.CopyTo(Stream.Null);
        }
    }

    private static void CheckSize(long unpacked, long packed, string path, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (unpacked > MostUnpackedBytes) throw new InputException($"{path}: unpacks to more than {MostUnpackedBytes >> 20} MB; divide it into several workbooks, or save it as CSV");
        if (unpacked > RatioFromBytes && unpacked > packed * MostRatio) throw new InputException($"{path}: unpacks to more than {MostRatio} times its size; no table does, so it is not read");
    }

    private static void CheckSheet(Stream sheet, string path)
    {
        using var xml = XmlReader.Create(sheet, new() { DtdProcessing = DtdProcessing.Prohibit });
        int rows = 0, lastRow = 0, lastColumn = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "row") rows++;
            var address = xml.LocalName switch { "row" or "c" => xml.GetAttribute("r"), "dimension" => xml.GetAttribute("ref"), _ => null };
            if (address is null) continue;
            foreach (Match part in Address.Matches(address))
            {
                lastRow = Math.Max(lastRow, Number(part.Groups["row"].ValueSpan));
                lastColumn = Math.Max(lastColumn, Column(part.Groups["column"].ValueSpan));
            }
            lastRow = Math.Max(lastRow, rows);
            if (lastRow > XlsxFile.MostRows) throw new InputException($"{path}: a sheet has at most {XlsxFile.MostRows} rows; this one has more");
            if (lastColumn > MostColumns) throw new InputException($"{path}: a sheet may have up to {MostColumns} columns; this one has cells further to the right. Delete the columns beyond the table");
            if ((long)lastRow * lastColumn > MostCells) throw new InputException($"{path}: the sheet reaches to row {lastRow}, column {lastColumn}; delete the empty rows and columns beyond the table");
        }
    }

    private static int Number(ReadOnlySpan<char> digits) => digits.IsEmpty ? 0 : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : int.MaxValue;

    private static int Column(ReadOnlySpan<char> letters)
    {
        if (letters.Length > 3) return int.MaxValue;
        int column = 0;
        foreach (char letter in letters) column = column * 26 + (letter & 31);
        return column;
    }

    [GeneratedRegex("(?<column>[A-Za-z]*)(?<row>[0-9]*)")]
    private static partial Regex Address { get; }
}

/// <summary>Tells how much was read of a stream.</summary>
internal sealed class CountingStream(Stream inner, Action<int> read) : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int got = inner.Read(buffer);
        read(got);
        return got;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
