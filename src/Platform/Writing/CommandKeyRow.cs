namespace Wutong.Platform.Writing;

/// <summary>幂等键: what a key did, for seven days. Written by the door alone.</summary>
internal sealed class CommandKeyRow
{
    /// <summary>Who may repeat it: the actor.</summary>
    public required Guid OwnerId { get; init; }
    public required string Command { get; init; }
    public required string Key { get; init; }

    /// <summary>SHA-256 of the command's JSON.</summary>
    public required byte[] BodyHash { get; init; }
    public required string Kind { get; init; }
    public required string RecordId { get; init; }
    public required DateTime AtUtc { get; init; }
}
