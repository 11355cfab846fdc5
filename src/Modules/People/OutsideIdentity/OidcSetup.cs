using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Wutong.Platform.Outside;

namespace Wutong.People.OutsideIdentity;

/// <summary>How the dance with the provider is danced: code flow with PKCE, state and nonce; nothing is kept but two cookies of ten minutes, sealed with the keys all nodes share.</summary>
internal sealed class OidcSetup(PeopleSettings settings, GuardedWay way) : IConfigureNamedOptions<OpenIdConnectOptions>
{
    public const string Scheme = "outside", ReturnPath = "/sign-in/outside/return";

    /// <summary>No scheme of this name: nothing is signed in or read by the framework; the session is ours.</summary>
    public const string Nobody = "none";
    private const int MostAnswerBytes = 1 << 20;
    private static readonly TimeSpan DanceLife = TimeSpan.FromMinutes(10), AnswerWithin = TimeSpan.FromSeconds(10), ClocksApart = TimeSpan.FromMinutes(2);

    public void Configure(OpenIdConnectOptions options) => Configure(Scheme, options);

    public void Configure(string? name, OpenIdConnectOptions options)
    {
        if (name != Scheme || settings.Oidc is not { } oidc) return;
        (options.Authority, options.ClientId, options.ClientSecret, options.CallbackPath) = (oidc.Authority.AbsoluteUri.TrimEnd('/'), oidc.ClientId, oidc.ClientSecret, ReturnPath);
        options.RequireHttpsMetadata = !oidc.Authority.IsLoopback;
        options.Backchannel = new(new SafeOnly(way.Open(oidc.PrivateHosts))) { Timeout = AnswerWithin, MaxResponseContentBufferSize = MostAnswerBytes };
        options.Scope.Clear();
        foreach (var scope in oidc.Scopes) options.Scope.Add(scope);
        Dance(options);
        (options.RemoteSignOutPath, options.SignedOutCallbackPath) = (default, default); // the provider signs nobody out here
        options.EventsType = typeof(OidcEvents);
    }

    private static void Dance(OpenIdConnectOptions options)
    {
        (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true); // comes back by GET, so that cookies can be SameSite=Lax
        (options.SaveTokens, options.GetClaimsFromUserInfoEndpoint, options.MapInboundClaims) = (false, false, false);
        options.ClaimActions.Clear(); // "iss" is wanted as it stands
        options.TokenValidationParameters.ClockSkew = ClocksApart;
        (options.RemoteAuthenticationTimeout, options.ProtocolValidator.NonceLifetime) = (DanceLife, DanceLife);
        Cookie(options.CorrelationCookie, "wutong-outside-state.");
        Cookie(options.NonceCookie, "wutong-outside-nonce.");
    }

    private static void Cookie(CookieBuilder cookie, string name) =>
        (cookie.Name, cookie.HttpOnly, cookie.SameSite, cookie.SecurePolicy, cookie.IsEssential) = (name, true, SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest, true);

    /// <summary>Whatever addresses the provider's own document names: https, or this machine.</summary>
    private sealed class SafeOnly(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct) =>
            OidcSettings.IsSafe(request.RequestUri!) ? base.SendAsync(request, ct) : throw new HttpRequestException("the provider names an address that is not https");
    }
}
