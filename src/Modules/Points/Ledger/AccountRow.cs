using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Wutong.Points.Ledger;

/// <summary>账户: how much of one asset somebody has: a member's points, a member's minutes, a station's pieces of one gift. The sum of its postings, kept by the same command; never below zero.</summary>
internal sealed class AccountRow
{
    /// <summary><see cref="IdOf"/>: known without asking.</summary>
    public required Guid Id { get; init; }
    public required Asset Asset { get; init; }

    /// <summary>A member or a station.</summary>
    public required Guid HolderId { get; init; }
    public Guid? GiftId { get; init; }
    public required long Balance { get; set; }

    /// <summary>A UUID made of its parts (version 8, RFC 9562, 5.8): a row whose parts were changed no longer fits its id.</summary>
    public static Guid IdOf(Asset asset, Guid holder, Guid? gift = null)
    {
        Span<byte> parts = stackalloc byte[36], hash = stackalloc byte[SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt32BigEndian(parts, (int)asset);
        holder.TryWriteBytes(parts[4..], bigEndian: true, out _);
        (gift ?? Guid.Empty).TryWriteBytes(parts[20..], bigEndian: true, out _);
        SHA256.HashData(parts, hash);
        (hash[6], hash[8]) = ((byte)(0x80 | (hash[6] & 0x0F)), (byte)(0x80 | (hash[8] & 0x3F)));
        return new Guid(hash[..16], bigEndian: true);
    }
}
