using Microsoft.AspNetCore.Http;

namespace Wutong.Open311.Answering;

/// <summary>错误: what the caller is told went wrong, in the shape of the specification.</summary>
/// <remarks>404: there is no such thing; 403: the key; 400: everything else. The code in the body may be finer.</remarks>
internal sealed class Fault(int status, int code, string description) : Exception(description)
{
    /// <summary>The point lies outside the district, or outside what the jurisdiction stands for.</summary>
    public const int Outside = 4001;

    public int Status => status;

    public static Fault Bad(string description, int code = 400) => new(StatusCodes.Status400BadRequest, code, description);
    public static Fault NoKey(string description) => new(StatusCodes.Status403Forbidden, 403, description);
    public static Fault None(string description) => new(StatusCodes.Status404NotFound, 404, description);

    public Reply ToReply() => new(output =>
    {
        output.BeginList("errors", isOutermost: true);
        output.Begin("error");
        output.Whole("code", code);
        output.Text("description", Message);
        output.End();
        output.EndList();
    }, status);
}
