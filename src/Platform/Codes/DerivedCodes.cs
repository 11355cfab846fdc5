using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Wutong.Platform.Codes;

/// <summary>推导码: a code that belongs to a record and is kept nowhere: whoever was told it once can show it again. Eight letters and digits, 2^39.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class DerivedCodes(ICodeSecret secret)
{
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"; // no 0 O 1 I L
    private const int Length = 8;

    /// <param name="purpose">What such codes open; codes of two purposes have nothing in common.</param>
    /// <param name="subject">The record's id.</param>
    public string Of(string purpose, string subject)
    {
        var mac = HMACSHA256.HashData(CodeKeys.Of(secret, "derived/" + purpose), Encoding.UTF8.GetBytes(subject));
        return string.Create(Length, BinaryPrimitives.ReadUInt64BigEndian(mac), static (text, left) =>
        {
            for (var i = 0; i < text.Length; i++, left /= 31) text[i] = Letters[(int)(left % 31)];
        });
    }

    /// <summary>Whether somebody was told this record's code; small letters do.</summary>
    public bool Fits(string purpose, string subject, string given) => CodeKeys.Same(Of(purpose, subject), given.ToUpperInvariant());
}
