using System.Text;

namespace Wutong.Platform.Outside.Robots;

/// <summary>What a group reads: one text of a title and lines.</summary>
internal static class RobotText
{
    public static string Plain(OutsideMessage message, int limitBytes, Func<string, int> bytesOf) =>
        FittedText.Of(NoMentions(OneLine(message.Title)), [.. message.Lines.Select(l => NoMentions(OneLine(l)))], limitBytes, bytesOf);

    public static string Markdown(OutsideMessage message, int limitBytes, Func<string, int> bytesOf) =>
        FittedText.Of("### " + Harmless(message.Title), [.. message.Lines.Select(l => "- " + Harmless(l))], limitBytes, bytesOf);

    public static int Utf8Bytes(string text) => Encoding.UTF8.GetByteCount(text);

    public static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    /// <summary>WeCom reads <c>&lt;@user&gt;</c> as calling somebody.</summary>
    private static string NoMentions(string text) => text.Replace("<@", "＜@", StringComparison.Ordinal);

    /// <summary>Neither service documents an escape, so signs of markdown become their full-width twins: a title cannot make a link or call everybody.</summary>
    private static string Harmless(string text) => string.Create(OneLine(text).Length, OneLine(text), static (to, from) =>
    {
        for (var i = 0; i < to.Length; i++) to[i] = "\\`*_[]()<>#!|~".Contains(from[i], StringComparison.Ordinal) ? (char)(from[i] + 0xFEE0) : from[i];
    });
}
