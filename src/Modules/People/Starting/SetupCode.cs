using System.Security.Cryptography;
using System.Text;
using Wutong.People.SigningIn;
using Wutong.Platform.Secrets;

namespace Wutong.People.Starting;

/// <summary>启用码: printed on the console, typed at /start, so that no stranger is first. Made from the operator key: the same on every node, kept nowhere.</summary>
internal sealed class SetupCode(OperatorKey operatorKey)
{
    public string Text => string.Join('-', Totp.Text(operatorKey.For("setup code", mayMake: true).AsSpan(0, 10)).Chunk(4).Select(four => new string(four)));

    public bool Is(string? typed) => CryptographicOperations.FixedTimeEquals(Bytes(Text), Bytes(typed ?? ""));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant());
}
