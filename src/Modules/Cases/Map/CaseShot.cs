using Wutong.Platform.Access;

namespace Wutong.Cases.Map;

/// <summary>案卷列的快照: the cases as they stood at one number of the outbox. Nothing in it changes, so any number of threads scan it without a lock.</summary>
internal sealed record CaseShot(IReadOnlyList<CaseChunk> Chunks, IReadOnlyList<string> Kinds, IReadOnlyList<Place> Places, IReadOnlyList<UnitSet> Units, int Count, long Bytes)
{
    public static CaseShot Empty { get; } = new([], [], [], [], 0, 0);
}
