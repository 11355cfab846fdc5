using System.Text.Json.Nodes;
using Wutong.Platform.Outside.Http;

namespace Wutong.Platform.Outside.Robots;

/// <summary>企业微信群机器人. The address is the robot's URL with its key.</summary>
/// <remarks>Written from the documentation, never met the real thing.</remarks>
internal sealed class WeComSender(OutsideHttp http) : ISender
{
    /// <summary>Of the content, in UTF-8.</summary>
    public const int MostTextBytes = 2048, MostMarkdownBytes = 4096;

    /// <summary>45009: more than 20 a minute; 45033: too many at once; -1: busy.</summary>
    private static readonly RobotAnswer Answer = new([45009, 45033], [-1], TimeSpan.FromMinutes(1));

    public string Kind => DestinationKinds.WeCom;

    public async Task<SendOutcome> SendAsync(Destination destination, OutsideMessage message, CancellationToken ct) =>
        Answer.Read(await http.SendAsync(destination.Address, request => request.Content = RobotBody.Content(Body(message, destination.IsMarkdown)), readsAnswer: true, ct));

    internal static byte[] Body(OutsideMessage message, bool isMarkdown) => Json.Bytes(isMarkdown
        ? new JsonObject { ["msgtype"] = "markdown", ["markdown"] = new JsonObject { ["content"] = RobotText.Markdown(message, MostMarkdownBytes, RobotText.Utf8Bytes) } }
        : new JsonObject { ["msgtype"] = "text", ["text"] = new JsonObject { ["content"] = RobotText.Plain(message, MostTextBytes, RobotText.Utf8Bytes) } });
}
