using Wutong.Platform.Access;

namespace Wutong.Platform.Files.Register;

/// <summary>A module whose records name files: says who may see one. A file no module lets somebody see is seen by who put it in, and by nobody else.</summary>
public interface IFileUse
{
    Task<bool> MaySeeAsync(Guid file, Actor actor, CancellationToken ct);
}
