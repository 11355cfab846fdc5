using System.Net.Http.Headers;
using System.Text;

namespace Wutong.Platform.Outside.Robots;

internal static class RobotBody
{
    public static ByteArrayContent Content(byte[] json) => new(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };

    /// <summary>What a text takes inside a JSON string.</summary>
    public static int JsonBytes(string text) => Encoding.UTF8.GetByteCount(Json.Escape(text));
}
