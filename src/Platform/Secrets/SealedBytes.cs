using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace Wutong.Platform.Secrets;

/// <summary>密封: authenticated encryption. Bytes: kind (1), nonce (12), text, tag (16).</summary>
internal static class SealedBytes
{
    private const int NonceBytes = 12, TagBytes = 16, Sm4KeyBytes = 16;

    /// <param name="key">32 bytes; SM4 uses the first 16.</param>
    /// <param name="about">What it belongs to: opened with anything else it is refused.</param>
    public static byte[] Make(CipherKind kind, ReadOnlySpan<byte> key, ReadOnlySpan<byte> text, ReadOnlySpan<byte> about)
    {
        var made = new byte[1 + NonceBytes + text.Length + TagBytes];
        made[0] = (byte)kind;
        var nonce = made.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        if (kind == CipherKind.Sm4) Sm4(true, key, nonce, text, about).CopyTo(made.AsSpan(1 + NonceBytes));
        else
        {
            using var aes = new AesGcm(key, TagBytes);
            aes.Encrypt(nonce, text, made.AsSpan(1 + NonceBytes, text.Length), made.AsSpan(made.Length - TagBytes), about);
        }
        return made;
    }

    /// <exception cref="CryptographicException">It was altered, belongs to something else, or was sealed with another key.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> made, ReadOnlySpan<byte> about)
    {
        if (made.Length < 1 + NonceBytes + TagBytes) throw new CryptographicException("sealed bytes were expected and fewer came than a seal has");
        var nonce = made.Slice(1, NonceBytes);
        var body = made[(1 + NonceBytes)..];
        if (made[0] == (byte)CipherKind.Sm4)
        {
            try { return Sm4(false, key, nonce, body, about); }
            catch (Org.BouncyCastle.Crypto.InvalidCipherTextException e) { throw new CryptographicException("the seal does not hold", e); }
        }
        if (made[0] != (byte)CipherKind.Aes) throw new CryptographicException($"a kind of cipher 1 or 2 was expected and {made[0]} came");
        var text = new byte[body.Length - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(nonce, body[..^TagBytes], body[^TagBytes..], text, about);
        return text;
    }

    private static byte[] Sm4(bool seals, ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> input, ReadOnlySpan<byte> about)
    {
        var cipher = new GcmBlockCipher(new SM4Engine());
        cipher.Init(seals, new AeadParameters(new KeyParameter(key[..Sm4KeyBytes].ToArray()), TagBytes * 8, nonce.ToArray(), about.ToArray()));
        var output = new byte[cipher.GetOutputSize(input.Length)];
        var length = cipher.ProcessBytes(input.ToArray(), 0, input.Length, output, 0);
        cipher.DoFinal(output, length);
        return output;
    }
}
