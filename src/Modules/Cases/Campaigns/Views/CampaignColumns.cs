using Wutong.Platform.Listing;
using Wutong.Platform.Time;

namespace Wutong.Cases.Campaigns.Views;

/// <summary>The tables of a campaign: on its page and in its exports.</summary>
internal static class CampaignColumns
{
    public static IReadOnlyList<ListColumn<CampaignDay>> Days { get; } =
    [
        new("day", "日期", "Day", (d, _) => ChinaDay.Text(d.Day), 12), new("found", "发现", "Found", (d, _) => d.Found, 8), new("on-spot", "其中当场处置", "Of these on the spot", (d, _) => d.OnSpot, 10),
        new("fixed", "整治", "Fixed", (d, _) => d.Fixed, 8), new("open", "当天结束时未整治", "Open at the day's end", (d, _) => d.Open, 10),
    ];

    public static IReadOnlyList<ListColumn<CampaignLine>> Lines(string zh, string en) =>
    [
        new("name", zh, en, (l, _) => l.Name, 24), new("found", "发现", "Found", (l, _) => l.Found, 8), new("on-spot", "其中当场处置", "Of these on the spot", (l, _) => l.OnSpot, 10), new("fixed", "整治", "Fixed", (l, _) => l.Fixed, 8),
        new("open", "未整治", "Open", (l, _) => l.Open, 8), new("penalties", "立案处罚", "Penalties", (l, _) => l.Penalties, 8),
    ];

    /// <param name="areas">Names of areas by code.</param>
    public static IReadOnlyList<ListColumn<ShiftRow>> Shifts(IReadOnlyDictionary<string, string> areas) =>
    [
        new("spot", "劝导岗", "Shift at", (s, _) => s.Spot, 24), new("area", "辖区", "Area", (s, _) => s.Place.Finest is { } code ? areas.GetValueOrDefault(code, code) : null, 20), new("day", "日期", "Day", (s, _) => ChinaDay.Text(ChinaDay.Of(s.HappenedAtUtc)), 12),
        new("hours", "时间", "Hours", (s, _) => $"{ChinaDay.Clock(s.HappenedAtUtc)}–{ChinaDay.Clock(s.EndsAtUtc)}", 12), new("volunteers", "志愿者人数", "Volunteers", (s, _) => s.Volunteers, 10), new("persuaded", "劝导人次", "People persuaded", (s, _) => s.Persuaded, 10), new("leaflets", "发放资料", "Leaflets", (s, _) => s.Leaflets, 10),
    ];

    public static IReadOnlyList<ListColumn<CampaignRow>> Campaigns(IReadOnlyDictionary<string, string> areas, DateTime nowUtc) =>
    [
        new("name", "活动", "Campaign", (c, l) => l.PlainName(c.NameZh, c.NameEn), 30), new("theme", "主题", "Theme", (c, _) => c.Theme, 30), new("area", "辖区", "Area", (c, _) => c.Place.Finest is { } code ? areas.GetValueOrDefault(code, code) : null, 20),
        new("from", "第一天", "First day", (c, _) => ChinaDay.Text(c.First), 12), new("to", "最后一天", "Last day", (c, _) => ChinaDay.Text(c.Last), 12),
        new("now", "现在", "Now", (c, l) => c.FromUtc > nowUtc ? l["还没开始", "not begun"] : c.ToUtc <= nowUtc ? l["已结束", "over"] : l["进行中", "under way"], 10),
    ];
}
