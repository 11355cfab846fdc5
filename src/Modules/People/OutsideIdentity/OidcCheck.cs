using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Wutong.Platform.Checks;

namespace Wutong.People.OutsideIdentity;

/// <summary>Asks the provider for its document, the way signing in would. Settings that cannot be used have stopped the program before.</summary>
internal sealed class OidcCheck(PeopleSettings settings, IOptionsMonitor<OpenIdConnectOptions> options) : ICheckPart
{
    private const string Subject = "outside sign-in";

    public async IAsyncEnumerable<CheckLine> RunAsync()
    {
        if (settings.Oidc is { } oidc) yield return await AskAsync(oidc);
    }

    private async Task<CheckLine> AskAsync(OidcSettings oidc)
    {
        try
        {
            var document = await options.Get(OidcSetup.Scheme).ConfigurationManager!.GetConfigurationAsync(default);
            if (document.SigningKeys.Count == 0) return new(CheckState.Notice, Subject, $"{oidc.Authority} names no key its tokens are signed with; nobody can sign in by it");
            return document.Issuer?.TrimEnd('/') == oidc.Authority.AbsoluteUri.TrimEnd('/') ? new(CheckState.Good, Subject, $"{oidc.Authority} answers; register the return address https://HOST{OidcSetup.ReturnPath} there")
                : new(CheckState.Notice, Subject, $"{oidc.Authority} calls itself {document.Issuer}; set {OidcSettings.Section}:Authority to the issuer, unless the provider means it so");
        }
        catch (Exception e) when (e is InvalidOperationException or HttpRequestException or IOException or OperationCanceledException)
        {
            var cause = e;
            while (cause.InnerException is { } inner) cause = inner;
            return new(CheckState.Notice, Subject, $"{oidc.Authority} gave no document: {cause.Message.ReplaceLineEndings(" ")} Until it does, people sign in by password. If it lies on a private network, name its host in {OidcSettings.Section}:PrivateHosts");
        }
    }
}
