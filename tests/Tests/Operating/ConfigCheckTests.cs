using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Wutong.Platform.Data;
using Wutong.Tests.World;

namespace Wutong.Tests.Operating;

public sealed class ConfigCheckTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_good_installation_passes(DatabaseKind kind)
    {
        var database = await Databases.NewAsync(kind);
        var (code, output, error) = await Terminal.RunAsync("config", "check", "--data", TempFolder.New(), $"--ConnectionStrings:Wutong={database.ConnectionString}");
        Assert.True(code == 0, output + error);
        Assert.DoesNotContain("FAILS", output, StringComparison.Ordinal);
        Assert.Contains("OK      data folder", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Files:MaxByte=3", "Files:MaxByte is not known")]
    [InlineData("--Outside:Mail:Hots=mail", "Outside:Mail:Hots is not known")]
    [InlineData("--urls=http://0.0.0.0:80", "plain http on the network")]
    [InlineData("--urls=nonsense", "'nonsense' is no address")]
    [InlineData("--ConnectionStrings:Wutong=Host=127.0.0.1;Port=1;Username=x;Timeout=2", "cannot be reached")]
    [InlineData("--Kestrel:Certificates:Default:Path=/nowhere.pem --urls=https://0.0.0.0:443", "/nowhere.pem cannot be used")]
    public async Task What_fails_is_named(string setting, string said)
    {
        var (code, output, error) = await Terminal.RunAsync(["config", "check", "--data", TempFolder.New(), .. setting.Split(' ')]);
        Assert.True(code == 1, $"{code} {output}{error}");
        Assert.Contains(said, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Outside:AllowedNetworks:0=office", "Outside:AllowedNetworks:0")]
    [InlineData("--Proxy:TrustedNetworks:0=office", "Proxy:TrustedNetworks:0")]
    [InlineData("--Telemetry:MetricsToken=short", "Telemetry:MetricsToken")]
    public async Task A_setting_that_cannot_be_used_is_told_in_one_line(string setting, string field)
    {
        var (code, _, error) = await Terminal.RunAsync("config", "check", "--data", TempFolder.New(), setting);
        Assert.Equal(2, code);
        Assert.StartsWith($"wutong: {field}: ", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
    }

    [Theory, InlineData(-1, "ended on", 1), InlineData(5, "renew it now", 0), InlineData(90, "holds until", 0)]
    public async Task A_certificate_is_looked_at(int daysLeft, string said, int expected)
    {
        var folder = TempFolder.New();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow.AddDays(daysLeft));
        var path = Path.Combine(folder, "site.pfx");
        await File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pkcs12, "secret"));
        var (code, output, _) = await Terminal.RunAsync("config", "check", "--data", folder, "--urls", "https://0.0.0.0:443", $"--Kestrel:Certificates:Default:Path={path}", "--Kestrel:Certificates:Default:Password=secret");
        Assert.Equal(expected, code);
        Assert.Contains(said, output, StringComparison.Ordinal);
    }
}
