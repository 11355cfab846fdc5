using Microsoft.AspNetCore.Http;
using Wutong.Platform.Language;

namespace Wutong.Platform.Writing;

/// <summary>How an <see cref="Answer"/> is said over HTTP: in one place.</summary>
public static class AnswerResults
{
    public static IResult ToResult(this Answer answer, Lang lang) => answer switch
    {
        Answer.Done done => Results.Ok(new CommandReceipt(done.Kind, done.Id, done.WasBefore)),
        Answer.Refused no => Problem(StatusCodes.Status409Conflict, "rule/" + no.Rule, lang[no.Chinese, no.English], no.Field),
        Answer.Denied { IsVisitor: true } => Problem(StatusCodes.Status401Unauthorized, "sign-in", lang["请先登录。", "Please sign in first."]),
        Answer.Denied => Problem(StatusCodes.Status403Forbidden, "denied", lang["您没有做这件事的权限，或者它不在您的范围内。", "You may not do this, or it lies outside your area or unit."]),
        Answer.Missing => Problem(StatusCodes.Status404NotFound, "missing", lang["没有这条记录。", "There is no such record."]),
        Answer.KeyUsed used => Results.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, type: "urn:wutong:key-used",
            title: lang["这个幂等键已经用过", "This idempotency key was used before"], detail: lang["同一个键先前做了另一件事；换一个键再发。", "The same key did something else before; send this with another key."],
            extensions: new Dictionary<string, object?> { ["kind"] = used.Kind, ["id"] = used.Id }),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "one of the five answers was expected"),
    };

    private static IResult Problem(int status, string type, string detail, string? field = null) => Results.Problem(
        statusCode: status, type: "urn:wutong:" + type, detail: detail,
        extensions: field is null ? null : new Dictionary<string, object?> { ["errors"] = new Dictionary<string, string[]> { [field] = [detail] } });
}

/// <summary>回执: what became of a command that was done.</summary>
/// <param name="WasBefore">The same key had done it before; it was not done twice.</param>
public sealed record CommandReceipt(string Kind, string Id, bool WasBefore);
