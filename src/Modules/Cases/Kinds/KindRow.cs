using Wutong.Platform.Data;

namespace Wutong.Cases.Kinds;

/// <summary>小类的一版, as this installation published it. Those shipped are version 0 and lie in no row.</summary>
internal sealed class KindRow : IAppendOnly
{
    public required string Code { get; init; }
    public required int Version { get; init; }

    /// <summary>The kind as JSON, in the shape of the shipped file.</summary>
    public required string Content { get; init; }
    public required DateTime PublishedAtUtc { get; init; }
    public required Guid PublishedById { get; init; }
}
