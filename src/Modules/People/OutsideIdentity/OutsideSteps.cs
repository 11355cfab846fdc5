using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Wutong.People.OutsideIdentity;

/// <summary>回来以后的一步: what the provider vouched for, until our own question (a code, a password) is answered. Sealed; good for five minutes.</summary>
/// <param name="Ticket">Of an account whose second factor is asked for.</param>
/// <param name="Account">Who wants to link this identity.</param>
/// <param name="Name">What the provider calls its owner: to be shown, never believed.</param>
internal sealed record OutsideStep(string? Ticket = null, Guid? Account = null, byte[]? Hash = null, string? Name = null);

/// <summary>Carries a step over the redirect in a cookie, and from there in the form's hidden field.</summary>
internal sealed class OutsideSteps(IDataProtectionProvider protection)
{
    public const string Plain = "wutong-outside", Secure = "__Host-wutong-outside";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private ITimeLimitedDataProtector Protector => protection.CreateProtector("people.outside-step").ToTimeLimitedDataProtector();

    public void Keep(HttpContext context, OutsideStep step) =>
        context.Response.Cookies.Append(NameFor(context.Request), Protector.Protect(JsonSerializer.Serialize(step), Life), Options(context.Request, Life));

    /// <summary>Takes it out of the cookie, which is gone then.</summary>
    /// <returns>As text for a hidden field; null when there is none.</returns>
    public static string? Take(HttpContext context)
    {
        if (context.Request.Cookies[NameFor(context.Request)] is not { Length: > 0 } text) return null;
        context.Response.Cookies.Delete(NameFor(context.Request), Options(context.Request, null));
        return text;
    }

    /// <returns>Null when it is too old or none of ours.</returns>
    public OutsideStep? Open(string? text)
    {
        try { return string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize<OutsideStep>(Protector.Unprotect(text)); }
        catch (CryptographicException) { return null; }
    }

    private static string NameFor(HttpRequest request) => request.IsHttps ? Secure : Plain;

    private static CookieOptions Options(HttpRequest request, TimeSpan? life) =>
        new() { Path = "/", HttpOnly = true, Secure = request.IsHttps, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = life };
}
