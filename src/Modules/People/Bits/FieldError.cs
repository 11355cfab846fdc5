using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.People.Bits;

/// <summary>What is wrong with one field of a form, or with the whole when it names none.</summary>
public sealed record FieldError(string? Field, string Chinese, string English)
{
    internal static FieldError Of(BadInputException bad) => new(bad.Field, bad.Chinese, bad.English);

    /// <returns>Null when the answer is that it was done.</returns>
    internal static FieldError? Of(Answer answer) => answer switch
    {
        Answer.Done => null,
        Answer.Refused no => new(no.Field, no.Chinese, no.English),
        Answer.Denied => new(null, "您没有做这件事的权限。", "You may not do this."),
        Answer.Missing => new(null, "没有这条记录，可能刚被改动。", "There is no such record; it may just have changed."),
        _ => new(null, "这张表已经送出过。", "This form has been sent already."),
    };

    /// <summary>This error when it is about that field.</summary>
    internal static FieldError? At(FieldError? error, string field) => error?.Field == field ? error : null;

    /// <summary>This error when none of the form's fields shows it.</summary>
    internal static FieldError? Elsewhere(FieldError? error, params ReadOnlySpan<string> fields) => error is null || (error.Field is { } field && fields.Contains(field)) ? null : error;

    /// <summary>Runs what a form asks for; a value that cannot be used, or a rule's no, becomes the error to show.</summary>
    internal static async Task<FieldError?> TryAsync(Func<Task<Answer>> work)
    {
        try { return Of(await work()); }
        catch (BadInputException bad) { return Of(bad); }
    }
}
