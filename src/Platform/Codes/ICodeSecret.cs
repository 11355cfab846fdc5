namespace Wutong.Platform.Codes;

/// <summary>密钥来源: the installation's own secret, from which keys for codes are derived; it lies outside the database.</summary>
public interface ICodeSecret
{
    /// <summary>At least 32 bytes, the same on every node.</summary>
    ReadOnlySpan<byte> Secret { get; }
}

/// <summary>A secret held in memory: given by the host from wherever the operator keeps it.</summary>
public sealed class CodeSecret : ICodeSecret
{
    private const int Fewest = 32;
    private readonly byte[] _secret;

    /// <exception cref="ArgumentException">Shorter than 32 bytes.</exception>
    public CodeSecret(ReadOnlySpan<byte> secret) => _secret = secret.Length >= Fewest ? secret.ToArray() : throw new ArgumentException($"a secret of at least {Fewest} bytes was expected, {secret.Length} came", nameof(secret));

    public ReadOnlySpan<byte> Secret => _secret;
}
