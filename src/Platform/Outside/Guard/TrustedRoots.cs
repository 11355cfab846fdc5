using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Wutong.Platform.Outside.Guard;

/// <summary>受信任根证书: the system's roots and, beside them, the operator's own (an office gateway or mail server with a certificate of the house).</summary>
internal sealed class TrustedRoots(X509Certificate2Collection own)
{
    /// <param name="pemPath">A file of PEM certificates; null: the system's alone.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It holds no certificate.</exception>
    public static TrustedRoots Read(string? pemPath)
    {
        var own = new X509Certificate2Collection();
        if (!string.IsNullOrEmpty(pemPath)) own.ImportFromPemFile(pemPath);
        return new(own);
    }

    public bool Accepts(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None) return true;
        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || own.Count == 0 || certificate is null) return false; // a wrong name is never forgiven
        using var again = new X509Chain();
        again.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        again.ChainPolicy.CustomTrustStore.AddRange(own);
        again.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        again.ChainPolicy.ApplicationPolicy.Add(new("1.3.6.1.5.5.7.3.1")); // a server's certificate
        if (chain is not null) again.ChainPolicy.ExtraStore.AddRange(chain.ChainElements.Select(e => e.Certificate).ToArray());
        using var leaf = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        return again.Build(leaf);
    }
}
