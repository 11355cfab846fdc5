using Microsoft.EntityFrameworkCore;

namespace Wutong.Platform.Data;

/// <summary>A module's tables. Each module registers one; <see cref="AppDb"/> puts them together.</summary>
public interface IModelPart
{
    void Build(ModelBuilder model);
}
