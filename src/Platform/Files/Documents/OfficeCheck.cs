using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Wutong.Platform.Files.Documents;

/// <summary>Office 文件检查: a ZIP that is a workbook or a document, holds no macros, and unpacks to no more than the limit.</summary>
/// <remarks>The directory is measured before it is read (each entry becomes an object), then the sizes it claims are added up, and then every entry is unpacked, counted and its checksum compared.
/// An entry that unpacks to more than it claims is read only as far as it claims, here and by every reader on System.IO.Compression.</remarks>
internal static class OfficeCheck
{
    private const int MaxEntries = 10_000, MaxDirectoryBytes = 1 << 20, EndBytes = 22, LongestComment = ushort.MaxValue;

    /// <exception cref="Refusal">It is another archive, damaged, or unpacks to too much.</exception>
    public static FileKind Run(Stream content, long maxUnpackedBytes)
    {
        CheckDirectory(content);
        content.Position = 0;
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var kind = KindOf(zip);
            CheckClaims(zip, maxUnpackedBytes);
            CheckContent(zip, maxUnpackedBytes);
            return kind;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or IOException) { throw Broken(); }
    }

    private static FileKind KindOf(ZipArchive zip)
    {
        var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            throw new Refusal("文件里有宏程序；请另存为不含宏的 XLSX 或 DOCX 再传", "the file holds macros; save it as XLSX or DOCX without them");
        if (names.Contains("[Content_Types].xml") && names.Contains("xl/workbook.xml")) return FileKind.Xlsx;
        if (names.Contains("[Content_Types].xml") && names.Contains("word/document.xml")) return FileKind.Docx;
        throw Refusal.NotTaken("压缩包（ZIP）或其他打包文件", "a ZIP archive or another packed file");
    }

    /// <summary>Finds the end record as the reader does (the last one), and refuses what a file of this size has no use for.</summary>
    private static void CheckDirectory(Stream content)
    {
        var tail = new byte[Math.Min(content.Length, EndBytes + LongestComment)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || tail.Length - at < EndBytes) throw Broken();
        var end = tail.AsSpan(at);
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        var directory = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        var directoryBytes = content.Length - tail.Length + at - directory;
        if (directoryBytes < 0) throw Broken(); // ZIP64 too: its offset here is 0xFFFFFFFF
        if (entries > MaxEntries || directoryBytes > MaxDirectoryBytes) throw TooMuch();
    }

    private static void CheckClaims(ZipArchive zip, long maxUnpackedBytes)
    {
        long claimed = 0;
        foreach (var entry in zip.Entries)
            if (entry.Length < 0 || (claimed += entry.Length) > maxUnpackedBytes) throw TooMuch();
    }

    private static void CheckContent(ZipArchive zip, long maxUnpackedBytes)
    {
        long unpacked = 0;
        var checksum = new Crc32();
        var piece = ArrayPool<byte>.Shared.Rent(64 << 10);
        try
        {
            foreach (var entry in zip.Entries)
            {
                using var stream = entry.Open();
                checksum.Reset();
                long length = 0;
                int read;
                while ((read = stream.Read(piece)) > 0)
                {
                    if ((unpacked += read) > maxUnpackedBytes) throw TooMuch();
                    length += read;
                    checksum.Append(piece.AsSpan(0, read));
                }
                if (length != entry.Length || checksum.GetCurrentHashAsUInt32() != entry.Crc32) throw Broken();
            }
        }
        finally { ArrayPool<byte>.Shared.Return(piece); }
    }

    private static Refusal Broken() => new("Office 文件打不开，可能已损坏或加了密；请重新另存后再传", "the Office file cannot be opened; it may be damaged or encrypted: save it again first");

    private static Refusal TooMuch() => new("Office 文件解压后过大，不能收；请删去多余的内容再传", "the Office file unpacks to too much; remove what is not needed first");
}
