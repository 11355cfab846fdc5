using System.Buffers;
using System.Globalization;

namespace Wutong.Open311.Answering;

/// <summary>一次回答的写法: the same calls write XML or JSON, straight into the response's buffer.</summary>
/// <remarks>JSON by the convention of the specification: the outermost container falls away, a list stays a list even with one member.</remarks>
internal abstract class Out : IDisposable
{
    public abstract string ContentType { get; }

    /// <summary>An element with elements: "services" holds "service".</summary>
    public abstract void BeginList(string name, bool isOutermost = false);
    public abstract void EndList();

    /// <summary>An object: of a list, or the outermost one.</summary>
    public abstract void Begin(string name);
    public abstract void End();
    public abstract void Text(string name, string? value);
    public abstract void Flag(string name, bool value);
    public abstract void Whole(string name, int value);

    /// <summary>Degrees, seven decimals, from ten-millionths.</summary>
    public abstract void Degrees(string name, int? e7);

    /// <summary>A bare text of a list.</summary>
    public abstract void Member(string name, string value);
    /// <summary>Ends the answer.</summary>
    public abstract void Dispose();

    /// <summary>UTC, whole seconds.</summary>
    public void Time(string name, DateTime? utc) => Text(name, utc?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    public static Out Of(bool isJson, IBufferWriter<byte> buffer) => isJson ? new JsonOut(buffer) : new XmlOut(buffer);

    protected static decimal DegreesOf(int e7) => new(Math.Abs(e7), 0, 0, e7 < 0, 7);

    /// <summary>Without what neither format can hold: lone halves of a pair, and characters XML forbids.</summary>
    protected static string Fit(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (IsOdd(text[i])) return Cut(text);
        return text;
    }

    private static bool IsOdd(char c) => c is < ' ' and not ('\n' or '\r' or '\t') or (>= '\ud800' and <= '\udfff') or '\ufffe' or '\uffff';

    private static string Cut(string text)
    {
        var kept = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) kept.Append(text[i]).Append(text[++i]);
            else if (!IsOdd(text[i])) kept.Append(text[i]);
        }
        return kept.ToString();
    }
}
