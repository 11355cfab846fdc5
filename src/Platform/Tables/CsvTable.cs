using System.Text;
using Wutong.Platform.Errors;

namespace Wutong.Platform.Tables;

/// <summary>CSV 读入: RFC 4180, comma, semicolon or tab; UTF-8, or GB18030 as Chinese spreadsheets save it.</summary>
public static class CsvTable
{
    private const int MostBytes = 256 << 20;
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <exception cref="InputException">No header, not text, or a quotation mark that is never closed.</exception>
    public static Table Read(Stream stream, string path)
    {
        var text = Decode(Bytes(stream, path), path);
        var reader = new CsvScan(text, Separator(text), Path.GetFileName(path));
        if (!reader.Next(out var headers)) throw new InputException($"{path}: is empty; a header row was expected");
        var rows = new List<TableRow>();
        int line = reader.Line;
        while (reader.Next(out var cells))
        {
            if (cells.Length > 1 || cells[0].Length > 0) rows.Add(new(line, cells));
            line = reader.Line;
        }
        return new(Path.GetFileName(path), headers, rows);
    }

    private static byte[] Bytes(Stream stream, string path)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (stream.Read(buffer) is > 0 and var read)
        {
            if (bytes.Length + read > MostBytes) throw new InputException($"{path}: is larger than {MostBytes >> 20} MB; divide it into several files");
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }

    private static string Decode(byte[] bytes, string path)
    {
        var body = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes;
        try { return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body); }
        catch (DecoderFallbackException) { return DecodeChinese(bytes, path); }
    }

    private static string DecodeChinese(byte[] bytes, string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try { return Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(bytes); }
        catch (DecoderFallbackException e) { throw new InputException($"{path}: is neither UTF-8 nor GB18030 text; save it as \"CSV UTF-8\"", e); }
    }

    /// <summary>Whichever of the three stands most often in the header.</summary>
    private static char Separator(string text)
    {
        int end = text.AsSpan().IndexOfAny('\r', '\n');
        var head = end < 0 ? text : text[..end];
        return Separators.MaxBy(c => head.Count(h => h == c));
    }
}

/// <summary>Cuts a text into rows of cells.</summary>
internal sealed class CsvScan(string text, char separator, string file)
{
    private readonly List<string> _cells = [];
    private int _at;

    /// <summary>The line the next row begins on, from 1.</summary>
    public int Line { get; private set; } = 1;

    public bool Next(out string[] cells)
    {
        cells = [];
        if (_at >= text.Length) return false;
        _cells.Clear();
        do _cells.Add(_at < text.Length && text[_at] == '"' ? Quoted() : Bare());
        while (Separated());
        EndLine();
        cells = [.. _cells];
        return true;
    }

    private string Bare()
    {
        var rest = text.AsSpan(_at);
        int length = rest.IndexOfAny(separator, '\r', '\n') is >= 0 and var found ? found : rest.Length;
        _at += length;
        return rest[..length].Trim().ToString();
    }

    private string Quoted()
    {
        var cell = new StringBuilder();
        int opened = Line;
        for (_at++; ; )
        {
            int end = text.IndexOf('"', _at);
            if (end < 0) throw InputException.Of([new(file, opened, "\"", "a quotation mark is opened here and never closed")]);
            var piece = text.AsSpan(_at, end - _at);
            Line += piece.Count('\n');
            cell.Append(piece);
            _at = end + 1;
            if (_at >= text.Length || text[_at] != '"') return cell.ToString().Trim();
            cell.Append('"');
            _at++;
        }
    }

    private bool Separated()
    {
        if (_at >= text.Length || text[_at] != separator) return false;
        _at++;
        return true;
    }

    private void EndLine()
    {
        if (_at < text.Length && text[_at] is not ('\r' or '\n')) throw InputException.Of([new(file, Line, "\"", "a quoted cell is followed by more text; double the quotation marks inside it")]);
        if (_at < text.Length && text[_at] == '\r') _at++;
        if (_at < text.Length && text[_at] == '\n') _at++;
        Line++;
    }
}
