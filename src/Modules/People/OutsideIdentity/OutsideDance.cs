using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Wutong.People.SigningIn;
using Wutong.Platform.Access;
using Wutong.Platform.Language;

namespace Wutong.People.OutsideIdentity;

/// <summary>去认证中心: the two places where the dance begins.</summary>
internal static class OutsideDance
{
    /// <summary>What the state carries: in which language the reader is, and whose account an identity is to be linked to.</summary>
    public const string Base = "wutong.base", Account = "wutong.account";

    public static Task SignInAsync(HttpContext context, Here here, PeopleSettings settings, ILogger<OidcEvents> log) =>
        BeginAsync(context, here, settings, log, new() { RedirectUri = BackPlace.Of(context.Request.Query["back"]) ?? here.Base + "desk" });

    public static Task LinkAsync(HttpContext context, Here here, PeopleSettings settings, ICurrentActor current, ILogger<OidcEvents> log)
    {
        var properties = new AuthenticationProperties { RedirectUri = here.Base + "me/outside" };
        properties.Items[Account] = current.Actor.Id.ToString();
        return BeginAsync(context, here, settings, log, properties);
    }

    private static async Task BeginAsync(HttpContext context, Here here, PeopleSettings settings, ILogger log, AuthenticationProperties properties)
    {
        if (settings.Oidc is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        properties.Items[Base] = here.Base;
        context.Features.Set<IAuthenticationFeature>(new AuthenticationFeature { OriginalPathBase = here.Root.TrimEnd('/'), OriginalPath = context.Request.Path }); // one return address for both languages
        try { await context.ChallengeAsync(OidcSetup.Scheme, properties); }
        catch (Exception e) when (e is InvalidOperationException or HttpRequestException or IOException or OperationCanceledException or OpenIdConnectProtocolException) // the provider's document or its answer cannot be had
        {
            context.RequestAborted.ThrowIfCancellationRequested();
            OutsideFailure.Log(log, e);
            context.Response.Redirect(OutsideFailure.Place(here.Base, e is OpenIdConnectProtocolException ? OutsideFailure.Refused : OutsideFailure.Unreachable));
        }
    }
}
