using Wutong.Platform.Access;
using Wutong.Platform.Desk;
using Wutong.Platform.Frame;
using Wutong.Platform.Language;
using Wutong.Points.Appeals;
using Wutong.Points.Staff;

namespace Wutong.Points.Telling;

/// <summary>What of points waits for this reader: entries by hand that somebody else asked for, appeals.</summary>
internal sealed class PointsDesk(StaffPoints points, AppealReading appeals, ICurrentActor current, Rights rights, Lang l) : IDeskSource
{
    public int Order => 50;

    public async Task<IReadOnlyList<DeskLine>> LinesAsync(CancellationToken ct)
    {
        if (!current.Actor.May(PointsPermissions.Enter, rights)) return [];
        var lines = new List<DeskLine>();
        if (await points.AskedAsync(ct) is > 0 and var asked) lines.Add(new(PillKind.Due, l["待核准", "To decide"], l[$"{asked} 张手工入账等您核准", $"{asked} entries by hand wait for you"], null, "points/entries"));
        if (await appeals.CountWaitingAsync(ct) is > 0 and var waiting) lines.Add(new(PillKind.Due, l["待答复", "To answer"], l[$"{waiting} 件积分申诉等着答复", $"{waiting} appeals about points wait for an answer"], null, "points/entries#appeals"));
        return lines;
    }
}
