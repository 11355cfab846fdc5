using System.Text.Json.Nodes;
using Wutong.Platform.Outside.Http;

namespace Wutong.Platform.Outside.Robots;

/// <summary>钉钉群机器人. The address is the robot's URL; the secret, when there is one, signs it.</summary>
/// <remarks>Written from the documentation, never met the real thing.</remarks>
internal sealed class DingTalkSender(OutsideHttp http, TimeProvider time) : ISender
{
    /// <summary>Of the whole body.</summary>
    public const int MostBytes = 20_000;

    /// <summary>130101: more than 20 a minute, and shut for ten minutes; -1: busy.</summary>
    private static readonly RobotAnswer Answer = new([130101], [-1], TimeSpan.FromMinutes(10));

    public string Kind => DestinationKinds.DingTalk;

    public async Task<SendOutcome> SendAsync(Destination destination, OutsideMessage message, CancellationToken ct)
    {
        var address = string.IsNullOrEmpty(destination.Secret) ? destination.Address : DingTalkSignature.Add(destination.Address, destination.Secret, time.GetUtcNow());
        return Answer.Read(await http.SendAsync(address, request => request.Content = RobotBody.Content(Body(message, destination.IsMarkdown)), readsAnswer: true, ct));
    }

    internal static byte[] Body(OutsideMessage message, bool isMarkdown)
    {
        Func<string, JsonObject> make = isMarkdown ? text => Markdown(RobotText.OneLine(message.Title), text) : Plain;
        if (isMarkdown && Json.Bytes(make("")).Length > MostBytes / 2) make = text => Markdown(message.Label, text); // the title is for the list of chats only
        var room = MostBytes - Json.Bytes(make("")).Length;
        var text = isMarkdown ? RobotText.Markdown(message, room, RobotBody.JsonBytes) : RobotText.Plain(message, room, RobotBody.JsonBytes);
        return Json.Bytes(make(text));
    }

    private static JsonObject Plain(string text) => new() { ["msgtype"] = "text", ["text"] = new JsonObject { ["content"] = text } };

    private static JsonObject Markdown(string title, string text) => new() { ["msgtype"] = "markdown", ["markdown"] = new JsonObject { ["title"] = title, ["text"] = text } };
}
