using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Wutong.Platform.Audit;

/// <summary>What an audit row's hash is made of: every field in order, each with its length before it, so that no two rows share one text.</summary>
internal static class AuditHash
{
    /// <summary>What the first link is made on.</summary>
    public static readonly byte[] Beginning = new byte[SHA256.HashSizeInBytes];

    public static byte[] Of(Guid id, DateTime atUtc, Guid actorId, int actorKind, Guid? sessionId, string command, string permission, string kind, string recordId, string? areaCode, Guid? unitId, string changes)
    {
        var bytes = new ArrayBufferWriter<byte>(256);
        Span<byte> fixedPart = stackalloc byte[16 + 8 + 16 + 4];
        id.TryWriteBytes(fixedPart, bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(fixedPart[16..], atUtc.Ticks);
        actorId.TryWriteBytes(fixedPart[24..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(fixedPart[40..], actorKind);
        bytes.Write(fixedPart);
        Write(bytes, sessionId?.ToString());
        Write(bytes, command);
        Write(bytes, permission);
        Write(bytes, kind);
        Write(bytes, recordId);
        Write(bytes, areaCode);
        Write(bytes, unitId?.ToString());
        Write(bytes, changes);
        return SHA256.HashData(bytes.WrittenSpan);
    }

    public static byte[] Of(AuditRow r) =>
        Of(r.Id, r.AtUtc, r.ActorId, r.ActorKind, r.SessionId, r.Command, r.Permission, r.Kind, r.RecordId, r.AreaCode, r.UnitId, r.Changes);

    /// <summary>Ties a row to all before it.</summary>
    public static byte[] Link(ReadOnlySpan<byte> before, long number, ReadOnlySpan<byte> contentHash)
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes * 2 + 8];
        before.CopyTo(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes[32..], number);
        contentHash.CopyTo(bytes[40..]);
        return SHA256.HashData(bytes);
    }

    private static void Write(ArrayBufferWriter<byte> bytes, string? text)
    {
        var length = bytes.GetSpan(4);
        var count = text is null ? -1 : Encoding.UTF8.GetByteCount(text);
        BinaryPrimitives.WriteInt32BigEndian(length, count);
        bytes.Advance(4);
        if (count > 0) bytes.Advance(Encoding.UTF8.GetBytes(text!, bytes.GetSpan(count)));
    }
}
