using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Desk;
using Wutong.Platform.Frame;
using Wutong.Platform.Language;

namespace Wutong.Lists.Views;

/// <summary>What of the lists waits: needs nobody answered for who links them, projects to claim for units, results to tell for who runs them.</summary>
internal sealed class ListsDesk(ListReading reading, ICurrentActor current, Rights rights, Lang l) : IDeskSource
{
    public int Order => 40;

    public async Task<IReadOnlyList<DeskLine>> LinesAsync(CancellationToken ct)
    {
        var lines = new List<DeskLine>();
        if (!reading.MaySee) return lines;
        if (current.Actor.May(FourListsPermissions.Keep, rights) && await reading.Needs().TagWith("four-lists.desk-needs").CountAsync(n => n.State == NeedState.Open, ct) is > 0 and var open)
            lines.Add(new(PillKind.Warning, l["待回应", "Not answered"], l[$"{open} 项需求还没有回应", $"{open} needs are not answered yet"], null, "four-lists/table?list=Needs&state=Open"));
        if (current.Actor.May(FourListsPermissions.Claim, rights) && await reading.Projects().TagWith("four-lists.desk-claim").CountAsync(p => p.State == ProjectState.Proposed, ct) is > 0 and var unclaimed)
            lines.Add(new(PillKind.Warning, l["待认领", "To claim"], l[$"{unclaimed} 个项目等单位认领", $"{unclaimed} projects wait for a unit"], null, "four-lists/table?list=Projects&state=Proposed"));
        if (current.Actor.May(FourListsPermissions.Run, rights) && await reading.Projects().TagWith("four-lists.desk-tell").CountAsync(p => p.State == ProjectState.TasksDone, ct) is > 0 and var untold)
            lines.Add(new(PillKind.Due, l["待回告", "To tell"], l[$"{untold} 个项目的任务已办结，等着回告成效", $"{untold} projects have all tasks done; tell what they did"], null, "four-lists/table?list=Projects&state=TasksDone"));
        return lines;
    }
}
