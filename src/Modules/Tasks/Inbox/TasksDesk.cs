using Wutong.Platform.Desk;
using Wutong.Platform.Frame;
using Wutong.Platform.Language;
using Wutong.Platform.Time;
using Wutong.Tasks.Pages;
using Wutong.Tasks.Records;

namespace Wutong.Tasks.Inbox;

/// <summary>The most pressing tasks, and how many more there are.</summary>
internal sealed class TasksDesk(InboxQuery inbox, AreaWords areas, TimeProvider time, Lang l) : IDeskSource
{
    private const int Shown = 5, MostCounted = 100;
    public int Order => 10;

    public async Task<IReadOnlyList<DeskLine>> LinesAsync(CancellationToken ct)
    {
        var first = (await inbox.ToDoAsync(null, Shown, ct)).Items;
        if (first.Count == 0) return [];
        var now = time.UtcNow;
        var names = await areas.OfAsync(first.Select(t => t.AreaCode), ct);
        var lines = first.Select(t => new DeskLine(TaskWords.PillOf(t.State, t.DueAtUtc, now), TaskBits.Standing(t, now, l), t.Title, $"{names.Of(t.AreaCode, l)} · {l["期限", "due"]} {l.Moment(t.DueAtUtc)}", $"tasks/{t.Id}", IsTyped: true)).ToList();
        if (first.Count < Shown || await inbox.CountAsync(ct) is not (> Shown and var all)) return lines;
        var more = all == MostCounted ? "99+" : l.Number(all - Shown);
        lines.Add(new(PillKind.Later, l["还有", "More"], l[$"另外 {more} 件待办", $"{more} more to do"], null, "tasks"));
        return lines;
    }
}
