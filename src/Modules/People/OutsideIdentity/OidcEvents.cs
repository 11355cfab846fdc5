using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using Wutong.People.SigningIn;
using Wutong.Platform.Access;
using Wutong.Platform.Language;
using Wutong.Platform.Secrets;

namespace Wutong.People.OutsideIdentity;

/// <summary>从认证中心回来: the library has checked state, code, signature, audience, time and nonce; here it is decided whose session begins, if any.</summary>
internal sealed class OidcEvents(SignInDesk desk, OutsideSteps steps, Vault vault, ICurrentActor current, Here here, ILogger<OidcEvents> log) : OpenIdConnectEvents
{
    private const string Purpose = "outside-identity";
    private const int LongestName = 50, LongestSubject = 255;

    /// <summary>What an account is linked by.</summary>
    public static Task<byte[]> HashAsync(Vault vault, string issuer, string subject, CancellationToken ct) => vault.HashAsync(Purpose, $"{issuer}\n{subject}", ct);

    public override Task RedirectToIdentityProvider(RedirectContext context) => Uri.TryCreate(context.ProtocolMessage.IssuerAddress, UriKind.Absolute, out var page) && OidcSettings.IsSafe(page) ? Task.CompletedTask
        : throw new HttpRequestException("the provider's sign-in page is not https");

    /// <summary>The library checks a signature where there is one; by the standard a token fetched over TLS may have none. Ours has to.</summary>
    public override Task TokenValidated(TokenValidatedContext context)
    {
        if (string.IsNullOrEmpty(context.SecurityToken?.RawSignature)) context.Fail(new SecurityTokenInvalidSignatureException("the token is not signed"));
        return Task.CompletedTask;
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse(); // the framework signs nobody in and keeps no cookie
        var (issuer, subject, back) = (context.Principal?.FindFirst("iss")?.Value, context.Principal?.FindFirst("sub")?.Value, BackPlace.Of(context.ReturnUri));
        if (string.IsNullOrEmpty(issuer) || subject is not { Length: > 0 and <= LongestSubject }) Lead(context, OutsideFailure.Refused);
        else
        {
            var hash = await HashAsync(vault, issuer, subject, context.HttpContext.RequestAborted);
            if (context.Properties?.Items.TryGetValue(OutsideDance.Account, out var account) == true) Link(context, account, hash);
            else await EnterAsync(context, hash, back ?? BaseOf(context.Properties) + "desk");
        }
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.HandleResponse();
        context.Response.Redirect(OutsideFailure.Place(BaseOf(context.Properties), OutsideFailure.Cancelled));
        return Task.CompletedTask;
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        OutsideFailure.Log(log, context.Failure);
        context.Response.Redirect(OutsideFailure.Place(BaseOf(context.Properties), OutsideFailure.WhyOf(context.Failure)));
        return Task.CompletedTask;
    }

    private async Task EnterAsync(TicketReceivedContext context, byte[] hash, string back)
    {
        switch (await desk.TryOutsideAsync(hash, context.HttpContext, context.HttpContext.RequestAborted))
        {
            case SignInStep.In:
                context.Response.Redirect(back);
                break;
            case SignInStep.NeedsCode { Ticket: var ticket }:
                steps.Keep(context.HttpContext, new(Ticket: ticket));
                context.Response.Redirect($"{BaseOf(context.Properties)}sign-in?back={Uri.EscapeDataString(back)}");
                break;
            case SignInStep.Unknown:
                Lead(context, OutsideFailure.Unknown);
                break;
            case SignInStep.Shut:
                Lead(context, OutsideFailure.Shut);
                break;
            default:
                Lead(context, OutsideFailure.Wait);
                break;
        }
    }

    /// <summary>Only asked for here: the page wants the password before the command is sent.</summary>
    private void Link(TicketReceivedContext context, string? account, byte[] hash)
    {
        if (!Guid.TryParse(account, out var id) || id != current.Actor.Id) { Lead(context, OutsideFailure.Over); return; }
        var name = (context.Principal?.FindFirst("name") ?? context.Principal?.FindFirst("preferred_username"))?.Value;
        var shown = new string([.. (name ?? "").Where(c => !char.IsControl(c)).Take(LongestName)]);
        steps.Keep(context.HttpContext, new(Account: id, Hash: hash, Name: shown));
        context.Response.Redirect(BaseOf(context.Properties) + "me/outside");
    }

    private void Lead(TicketReceivedContext context, string why) => context.Response.Redirect(OutsideFailure.Place(BaseOf(context.Properties), why));

    /// <summary>Where the reader's language begins; from the state, which is sealed, or else the site's root.</summary>
    private string BaseOf(AuthenticationProperties? properties) =>
        properties?.Items.TryGetValue(OutsideDance.Base, out var kept) == true && BackPlace.Of(kept) is { } place ? place : here.Root;
}
