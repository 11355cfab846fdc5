namespace Wutong.Platform.Backup;

/// <summary>备份清单: what lies in an archive, each part with the SHA-256 of its bytes. The archive's last entry.</summary>
/// <param name="Format">1.</param>
/// <param name="AuditHead">The last link of the audit chain: kept elsewhere it proves that nothing was cut off the end.</param>
public sealed record BackupManifest(int Format, string Program, DateTime MadeAtUtc, string Database, long AuditRows, string AuditHead, IReadOnlyList<BackupTable> Tables, IReadOnlyList<BackupFile> Files)
{
    public const string Name = "manifest.json";
    public const int CurrentFormat = 1;
}

/// <param name="Columns">In the order of a row's values.</param>
public sealed record BackupTable(string Name, IReadOnlyList<string> Columns, long Rows, string Sha256);

/// <param name="Path">files/HASH or networks/NAME.</param>
public sealed record BackupFile(string Path, long Bytes, string Sha256);
