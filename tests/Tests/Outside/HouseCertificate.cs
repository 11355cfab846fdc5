using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Wutong.Tests.World;

namespace Wutong.Tests.Outside;

/// <summary>A root of a house's own and a server certificate it signed, for localhost and 127.0.0.1.</summary>
internal sealed class HouseCertificate : IDisposable
{
    public X509Certificate2 Server { get; }
    public string RootFile { get; } = Path.Combine(TempFolder.New(), "root.pem");
    public string KeyPem { get; }
    public string ServerPem => Server.ExportCertificatePem();

    public HouseCertificate()
    {
        DateTimeOffset from = DateTimeOffset.UtcNow.AddDays(-1), to = from.AddDays(30);
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var rootRequest = new CertificateRequest("CN=House root", rootKey, HashAlgorithmName.SHA256);
        rootRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var root = rootRequest.CreateSelfSigned(from, to);
        File.WriteAllText(RootFile, root.ExportCertificatePem());

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        KeyPem = key.ExportPkcs8PrivateKeyPem();
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.1")], false));
        using var signed = request.Create(root, from, to, [1, 2, 3, 4]);
        Server = signed.CopyWithPrivateKey(key);
    }

    public void Dispose() => Server.Dispose();
}
