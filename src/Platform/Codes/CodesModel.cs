using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Platform.Codes;

internal sealed class CodesModel : IModelPart
{
    public void Build(ModelBuilder model) => model.Entity<OneTimeCodeRow>(code =>
    {
        code.ToTable("one_time_code");
        code.HasKey(c => c.Id);
        code.Property(c => c.Purpose).HasMaxLength(64);
        code.HasIndex(c => c.ExpiresAtUtc);
    });
}
