using System.Globalization;
using Microsoft.AspNetCore.Http;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Language;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Reporting;

/// <summary>随发的草稿: what the endpoints that take drafts of a phone, as multipart/form-data, read and say alike.</summary>
internal static class DraftForm
{
    private const string Answers = "answers.";

    /// <summary>What is wrong with a value is said in the reader's language: a draft's maker reads it, not a programmer.</summary>
    public static async Task<IResult> SaidAsync(Lang lang, Func<Task<IResult>> work)
    {
        try { return await work(); }
        catch (BadInputException bad)
        {
            var said = lang[bad.Chinese, bad.English];
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest, type: "urn:wutong:bad-input", title: lang["有一项填得不对", "A value cannot be used"], detail: said, extensions: new Dictionary<string, object?> { ["errors"] = new Dictionary<string, string[]> { [bad.Field] = [said] } });
        }
    }

    /// <exception cref="BadInputException">It is none.</exception>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request, CancellationToken ct) =>
        request.HasFormContentType ? await request.ReadFormAsync(ct) : throw new BadInputException("id", "请用 multipart/form-data 发来。", "Send it as multipart/form-data.");

    /// <summary>A draft is sent under the account that made it, or not at all.</summary>
    /// <returns>Null when it is theirs.</returns>
    public static Answer.Refused? Other(IFormCollection form, Actor actor)
    {
        var made = Guid.TryParse(form["account"], out var id) ? id : (Guid?)null;
        return made == (actor.IsSignedIn ? actor.Id : null) ? null
            : new("cases.other-account", made is null ? "这份草稿是没有登录时写的，请退出后再发。" : "这份草稿是另一个账号写的，请用那个账号登录后再发。", made is null ? "This draft was made without an account; sign out and send it." : "This draft was made by another account; sign in with it and send it.", "account");
    }

    public static Guid Id(IFormCollection form) => Guid.TryParse(form["id"], out var id) ? id : throw new BadInputException("id", "缺少编号。", "The id is missing.");

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> AnswersOf(IFormCollection form) =>
        form.Keys.Where(k => k.StartsWith(Answers, StringComparison.Ordinal)).ToDictionary(k => k[Answers.Length..], k => (IReadOnlyList<string>)[.. form[k].OfType<string>()]);

    /// <summary>Degrees, as ten-millionths.</summary>
    /// <returns>Null when there are none.</returns>
    public static int? E7(IFormCollection form, string field) => string.IsNullOrWhiteSpace(form[field]) ? null
        : double.TryParse(form[field], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= 180 ? (int)Math.Round(value * 1e7)
        : throw new BadInputException(field, "经纬度要写成度，如 113.2951。", "Degrees were expected, like 113.2951.");
}
