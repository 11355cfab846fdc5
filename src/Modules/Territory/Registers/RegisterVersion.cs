using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.Territory.Registers;

/// <summary>台账版本: one row, with a new mark at every change of areas, zones, estates and roads; what is kept in memory is made again when it differs.</summary>
/// <remarks>A mark and no count: a change that is rolled back leaves no number that another could take.</remarks>
internal sealed class RegisterVersionRow
{
    public const int Only = 1;
    public int Id { get; init; } = Only;
    public Guid Mark { get; set; }
}

internal static class RegisterVersion
{
    /// <returns>Empty before the first change.</returns>
    public static Guid Of(AppDb db) => db.Set<RegisterVersionRow>().TagWith("territory.version").Where(r => r.Id == RegisterVersionRow.Only).Select(r => r.Mark).FirstOrDefault();

    public static Answer MovedOn { get; } = new Answer.Refused("territory.register-moved-on", "预览之后台账有了变动，什么也没有改。请重新预览，再确认。", "The register has changed since the preview; nothing was changed. Look at the preview again, then confirm.");

    public static void Next(IWrite write)
    {
        var row = write.Db.Set<RegisterVersionRow>().Find(RegisterVersionRow.Only);
        if (row is null) write.Db.Add(row = new());
        row.Mark = write.NewId();
        write.Save();
    }
}
