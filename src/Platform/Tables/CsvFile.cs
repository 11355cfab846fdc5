using System.Buffers.Text;
using System.Text;

namespace Wutong.Platform.Tables;

/// <summary>CSV 写出: UTF-8 with a byte order mark (Excel needs it for Chinese), CRLF, RFC 4180 quotes. Writes bytes straight into its buffer: no string per cell.</summary>
/// <remarks>A text that a spreadsheet would run as a formula (it begins with =, +, -, @, a tab or a line end) gets an apostrophe before it. Not thread-safe.</remarks>
public sealed class CsvFile : ITableOut, IDisposable
{
    private const int Room = 64; // more than any number takes
    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly Stream _stream;
    private int _used;
    private bool _rowHasCells;

    public CsvFile(Stream stream, bool byteOrderMark = true)
    {
        _stream = stream;
        if (byteOrderMark) Put(Encoding.UTF8.Preamble);
    }

    public static CsvFile Create(string path) => new(File.Create(path, 1));

    public void Text(string? text)
    {
        Separate();
        if (string.IsNullOrEmpty(text)) return;
        bool formula = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n', quoted = text.AsSpan().IndexOfAny("\",\r\n") >= 0;
        if (quoted) Put("\""u8);
        if (formula) Put("'"u8);
        Utf8(quoted ? text.Replace("\"", "\"\"", StringComparison.Ordinal) : text);
        if (quoted) Put("\""u8);
    }

    public void Number(long value)
    {
        Separate();
        Reserve(Room);
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_used), out int written);
        _used += written;
    }

    /// <summary>An empty cell when there is no number.</summary>
    public void Number(long? value)
    {
        if (value is { } number) Number(number);
        else Separate();
    }

    /// <summary>A number with this many decimals; a dot whatever the system's language.</summary>
    public void Number(double? value, byte decimals)
    {
        Separate();
        if (value is not { } number) return;
        Reserve(Room);
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_used), out int written, new('F', decimals));
        _used += written;
    }

    /// <summary>Degrees from whole 1e-7 degrees, exactly.</summary>
    public void Degrees(int e7) => Fixed(e7, 10_000_000, 7);

    /// <summary>A number from its whole thousandths, exactly: metres from millimetres.</summary>
    public void Thousandths(int value) => Fixed(value, 1000, 3);

    /// <inheritdoc cref="Thousandths"/>
    public void Tenths(int value) => Fixed(value, 10, 1);

    public void EndRow()
    {
        Put("\r\n"u8);
        _rowHasCells = false;
    }

    public void Dispose()
    {
        _stream.Write(_buffer, 0, _used);
        _stream.Dispose();
    }

    private void Fixed(int value, int scale, byte decimals)
    {
        Separate();
        Reserve(Room);
        if (value < 0) _buffer[_used++] = (byte)'-';
        var (whole, rest) = Math.DivRem(Math.Abs((long)value), scale);
        Utf8Formatter.TryFormat(whole, _buffer.AsSpan(_used), out int written);
        _used += written;
        _buffer[_used++] = (byte)'.';
        Utf8Formatter.TryFormat(rest, _buffer.AsSpan(_used), out written, new('D', decimals));
        _used += written;
    }

    private void Separate()
    {
        if (_rowHasCells) Put(","u8);
        _rowHasCells = true;
    }

    private void Utf8(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var part = text[..Math.Min(text.Length, 4096)];
            if (part.Length < text.Length && char.IsHighSurrogate(part[^1])) part = part[..^1];
            Reserve(part.Length * 3);
            _used += Encoding.UTF8.GetBytes(part, _buffer.AsSpan(_used));
            text = text[part.Length..];
        }
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    private void Reserve(int bytes)
    {
        if (_buffer.Length - _used >= bytes) return;
        _stream.Write(_buffer, 0, _used);
        _used = 0;
    }
}
