using Wutong.Lists.Records;
using Wutong.Platform.Listing;
using Wutong.Platform.Time;

namespace Wutong.Lists.Views;

/// <summary>四张清单的列: as the table, the files and the print show them, and as a file is read back in.</summary>
internal static class ListColumns
{
    public static IReadOnlyList<ListColumn<NeedLine>> Needs(ListNames names) =>
    [
        new("number", "编号", "No.", (n, _) => n.Row.Number, 16),
        new("title", "需求", "What is needed", (n, _) => n.Row.Title, 32),
        new("kind", "类别", "Kind", (n, l) => ListWords.Of(n.Row.Kind) is var (zh, en) ? l[zh, en] : null, 8),
        new("people", "涉及人数", "People", (n, _) => n.Row.People, 8),
        new("spot", "地点", "Where", (n, _) => n.Row.Spot, 20),
        new("area", "辖区", "Area", (n, l) => names.Area(n.Row.Place.Finest, l), 20),
        new("wanted", "希望时间", "Wanted by", (n, _) => n.Row.WantedBy is { } day ? ChinaDay.Text(day) : null, 12),
        new("source", "来源", "Source", (n, l) => ListWords.Of(n.Row.Source) is var (zh, en) ? l[zh, en] : null, 10),
        new("state", "状态", "State", (n, l) => ListWords.Of(n.Row.State) is var (zh, en) ? l[zh, en] : null, 10),
        new("projects", "对接项目", "Projects", (n, _) => Joined(n.Projects), 28),
        new("told", "回告", "Told", (n, _) => n.Row.Told, 32),
    ];

    public static IReadOnlyList<ListColumn<ResourceLine>> Resources(ListNames names) =>
    [
        new("number", "编号", "No.", (r, _) => r.Row.Number, 16),
        new("title", "资源", "What is offered", (r, _) => r.Row.Title, 32),
        new("kind", "类别", "Kind", (r, l) => ListWords.Of(r.Row.Kind) is var (zh, en) ? l[zh, en] : null, 8),
        new("unit", "提供单位", "Unit", (r, l) => names.Unit(r.Row.UnitId, l), 24),
        new("capacity", "容量", "Capacity", (r, _) => $"{r.Row.Capacity} {r.Row.CapacityUnit}", 10),
        new("serves", "可服务人数", "Serves", (r, _) => r.Row.Serves, 10),
        new("used", "已安排人数", "In use for", (r, _) => r.Used, 10),
        new("when", "时间", "When", (r, l) => When(r.Row, l), 28),
        new("spot", "地点", "Where", (r, _) => r.Row.Spot, 20),
        new("area", "辖区", "Area", (r, l) => names.Area(r.Row.Place.Finest, l), 20),
        new("state", "状态", "State", (r, l) => ListWords.Of(r.Row.State) is var (zh, en) ? l[zh, en] : null, 10),
        new("projects", "对接项目", "Projects", (r, _) => Joined(r.Projects), 28),
    ];

    /// <summary>In files each value has a column of its own, as a file is read back in.</summary>
    public static IReadOnlyList<ListColumn<ResourceLine>> ResourcesFile(ListNames names) =>
    [
        .. Resources(names).Where(c => c.Code is not ("capacity" or "when")),
        new("capacity", "容量", "Capacity", (r, _) => r.Row.Capacity, 8),
        new("capacity-unit", "容量单位", "Unit of capacity", (r, _) => r.Row.CapacityUnit, 8),
        new("per-unit", "每单位服务人数", "People per unit", (r, _) => r.Row.PeoplePerUnit, 10),
        new("from", "开始日期", "From", (r, _) => ChinaDay.Text(r.Row.FromDay), 12),
        new("until", "结束日期", "Until", (r, _) => r.Row.UntilDay is { } day ? ChinaDay.Text(day) : null, 12),
        new("times", "时间说明", "Times", (r, _) => r.Row.Times, 24),
        new("text", "说明", "Details", (r, _) => r.Row.Text, 40),
    ];

    public static IReadOnlyList<ListColumn<ProjectLine>> Projects(ListNames names) =>
    [
        new("number", "编号", "No.", (p, _) => p.Row.Number, 16),
        new("title", "项目", "Project", (p, _) => p.Row.Title, 32),
        new("unit", "认领单位", "Claimed by", (p, l) => names.Unit(p.Row.UnitId, l), 24),
        new("needs", "对接需求", "Needs", (p, _) => Joined(p.Needs), 32),
        new("resources", "对接资源", "Resources", (p, _) => Joined(p.Resources), 32),
        new("tasks", "任务", "Tasks", (p, _) => p.Tasks, 8),
        new("open", "未办结", "Open", (p, _) => p.Open, 8),
        new("area", "辖区", "Area", (p, l) => names.Area(p.Row.Place.Finest, l), 20),
        new("state", "状态", "State", (p, l) => ListWords.Of(p.Row.State) is var (zh, en) ? l[zh, en] : null, 12),
        new("result", "成效", "What it did", (p, _) => p.Row.Result, 32),
    ];

    public static IReadOnlyList<ListColumn<TaskLine>> Tasks(ListNames names) =>
    [
        new("number", "编号", "No.", (t, _) => t.Task.Number, 16),
        new("title", "任务", "Task", (t, _) => t.Task.Title, 32),
        new("project", "所属项目", "Project", (t, _) => t.Project.Title, 28),
        new("unit", "责任单位", "Unit", (t, l) => names.Unit(t.Task.UnitId, l), 24),
        new("person", "责任人", "Person", (t, l) => names.Person(t.Task.PersonId, l), 16),
        new("standard", "完成标准", "Done when", (t, _) => t.Task.Standard, 32),
        new("limit", "时限", "Limit", (t, l) => l[t.Task.Limit.Chinese, t.Task.Limit.English], 12),
        new("due", "期限", "Due", (t, _) => t.Task.DueAtUtc, 20),
        new("state", "状态", "State", (t, l) => t.Task.StateWords is var (zh, en) ? l[zh, en] : null, 10),
    ];

    /// <summary>On a page what it is comes first and opens it; its number is in the files and on its own page.</summary>
    public static IReadOnlyList<ListColumn<T>> Shown<T>(IReadOnlyList<ListColumn<T>> columns) => [.. columns.Where(c => c.Code != "number")];

    /// <summary>从哪天到哪天, and at what times.</summary>
    public static string When(ResourceRow row, Platform.Language.Lang l)
    {
        var days = row.UntilDay is { } until ? l[$"{ChinaDay.Text(row.FromDay)} 至 {ChinaDay.Text(until)}", $"{ChinaDay.Text(row.FromDay)} to {ChinaDay.Text(until)}"] : l[$"{ChinaDay.Text(row.FromDay)} 起", $"from {ChinaDay.Text(row.FromDay)}"];
        return row.Times is null ? days : l[$"{days}，{row.Times}", $"{days}, {row.Times}"];
    }

    private static string? Joined(IReadOnlyList<string> titles) => titles.Count == 0 ? null : string.Join('；', titles);
}
