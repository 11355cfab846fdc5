using Wutong.Platform.Access;

namespace Wutong.People;

/// <summary>岗位: roles as posts, for evaluations that look at a post and never at a person; registered per scope.</summary>
public interface IPosts
{
    /// <summary>Open accounts that hold each role in one of these areas now.</summary>
    Task<ILookup<Role, Guid>> HoldersAsync(IReadOnlyCollection<string> areaCodes, CancellationToken ct);
}
