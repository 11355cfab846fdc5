using System.Security.Cryptography;
using System.Text;

namespace Wutong.Platform.Outside;

/// <summary>汇总消息: many messages told as one, with counts by sort and the first few titles.</summary>
public static class Digest
{
    public const string Topic = "digest";
    private const int FirstFew = 5, MostTitleCharacters = 60;

    /// <summary>One message for all of them; a single one stays as it is.</summary>
    /// <param name="messages">At least one, in the order they are to be told.</param>
    public static OutsideMessage Of(IReadOnlyList<OutsideMessage> messages)
    {
        ArgumentOutOfRangeException.ThrowIfZero(messages.Count, nameof(messages));
        if (messages.Count == 1) return messages[0];
        var counts = messages.GroupBy(m => m.Label).Select(g => $"{g.Key} {g.Count()} 条").ToList();
        var titles = messages.Take(FirstFew).Select(m => Shortened.Of(m.Title, MostTitleCharacters)).ToList();
        if (messages.Count > FirstFew) titles.Add($"…还有 {messages.Count - FirstFew} 条");
        return new(IdOf(messages), Topic, "汇总", messages.Max(m => m.AtUtc), $"汇总：{messages.Count} 条消息", [string.Join("，", counts), .. titles]);
    }

    /// <summary>The same messages make the same id, so a repeated digest can be dropped too.</summary>
    private static string IdOf(IReadOnlyList<OutsideMessage> messages) =>
        "digest-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('\n', messages.Select(m => m.Id)))).AsSpan(0, 16));
}
