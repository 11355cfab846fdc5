namespace Wutong.Platform.Files.Register;

/// <summary>待删内容: content whose row was removed, until it is gone from the store too; then this goes as well, and with it the hash.</summary>
internal sealed class FileRemovalRow
{
    public required Guid Id { get; init; }
    public required string Hash { get; init; }
    public required DateTime RemovedAtUtc { get; init; }
}
