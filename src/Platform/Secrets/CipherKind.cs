namespace Wutong.Platform.Secrets;

/// <summary>加密算法. The numbers are stored, as the first byte of what is sealed.</summary>
public enum CipherKind : byte
{
    /// <summary>AES-256-GCM.</summary>
    Aes = 1,
    /// <summary>SM4-GCM (GB/T 32907, GB/T 17964).</summary>
    Sm4 = 2,
}
