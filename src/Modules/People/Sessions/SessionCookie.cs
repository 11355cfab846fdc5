using Microsoft.AspNetCore.Http;

namespace Wutong.People.Sessions;

/// <summary>会话 Cookie: opaque, for the server alone. Over https it bears the prefix that ties it to this host.</summary>
internal static class SessionCookie
{
    public const string Plain = "wutong-session", Secure = "__Host-wutong-session";

    public static string NameFor(HttpRequest request) => request.IsHttps ? Secure : Plain;

    public static string? Read(HttpRequest request) => request.Cookies[NameFor(request)];

    public static void Write(HttpContext context, string token, TimeSpan life) => context.Response.Cookies.Append(NameFor(context.Request), token, Options(context.Request, life));

    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(NameFor(context.Request), Options(context.Request, null));

    private static CookieOptions Options(HttpRequest request, TimeSpan? life) =>
        new() { Path = "/", HttpOnly = true, Secure = request.IsHttps, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = life };
}
