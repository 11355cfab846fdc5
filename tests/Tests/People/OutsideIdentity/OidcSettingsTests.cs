using Wutong.Tests.Operating;
using Wutong.Tests.World;

namespace Wutong.Tests.People.OutsideIdentity;

public sealed class OidcSettingsTests(OidcProvider provider)
{
    [Theory]
    [InlineData("--People:Oidc:Authority=http://sso.example", "People:Oidc:Authority")]
    [InlineData("--People:Oidc:Authority=sso.example", "People:Oidc:Authority")]
    [InlineData("--People:Oidc:Authority=https://user:secret@sso.example", "People:Oidc:Authority")]
    [InlineData("--People:Oidc:ClientId=wutong", "People:Oidc:Authority")]
    [InlineData("--People:Oidc:Authority=https://sso.example", "People:Oidc:ClientId")]
    [InlineData("--People:Oidc:Authority=https://sso.example --People:Oidc:ClientId=wutong", "People:Oidc:ClientSecret")]
    [InlineData("--People:Oidc:Authority=https://sso.example --People:Oidc:ClientId=wutong --People:Oidc:ClientSecret=x --People:Oidc:Scopes=offline_access", "People:Oidc:Scopes")]
    [InlineData("--People:Oidc:Authority=https://sso.example --People:Oidc:ClientId=wutong --People:Oidc:ClientSecret=x --People:Oidc:PrivateHosts:0=https://sso.example", "People:Oidc:PrivateHosts:0")]
    [InlineData("--People:Oidc:Autority=https://sso.example", "People:Oidc:Autority")]
    public async Task A_setting_that_cannot_be_used_is_told_in_one_line(string settings, string field)
    {
        var (code, _, error) = await Terminal.RunAsync(["config", "check", "--data", TempFolder.New(), .. settings.Split(' ')]);
        Assert.Equal(2, code);
        Assert.StartsWith($"wutong: {field}: ", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
    }

    [Theory, InlineData("localhost", null, "OK      outside sign-in: "), InlineData("sso.example", null, "(loopback) may not be connected to"), InlineData("localhost", "http://localhost:1", "NOTICE  outside sign-in: http://localhost:1/ gave no document")]
    public async Task The_check_asks_the_provider_and_one_that_does_not_answer_is_a_warning(string privateHost, string? authority, string said)
    {
        var (code, output, error) = await Terminal.RunAsync("config", "check", "--data", TempFolder.New(), $"--People:Oidc:Authority={authority ?? provider.Address}", "--People:Oidc:ClientId=wutong", "--People:Oidc:ClientSecret=hidden-secret", $"--People:Oidc:PrivateHosts:0={privateHost}");
        Assert.True(code == 0, output + error);
        Assert.Contains(said, output, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-secret", output + error, StringComparison.Ordinal);
    }
}
