using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Language;
using Wutong.Platform.Notices;
using Wutong.Platform.Outside;

namespace Wutong.Cases.Following;

/// <summary>What is said of an area's news: "东街街道：新公开 5 件，解决 3 件". Numbers of public cases, and no case's words.</summary>
/// <remarks>In the reader's language where somebody reads it, in Chinese where the program sends it.</remarks>
internal sealed class AreaNewsText(AppDb db, IServiceProvider scope) : IOutsideText
{
    public const string RecordKind = "area_news", Topic = "area-news.told";

    public string Kind => RecordKind;
    public Permission See => FollowPermissions.SeeNews;
    public (string Chinese, string English) LabelOf(string topic) => ("关注的辖区", "An area you follow");

    public async Task<IReadOnlyDictionary<string, OutsideText>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var (wanted, l) = (ids.ToList(), scope.GetService<Lang>() ?? Lang.Chinese);
        return (await db.Set<AreaNewsRow>().AsNoTracking().TagWith("news.to-tell").Where(n => wanted.Contains(n.Id)).ToListAsync(ct)).ToDictionary(n => n.Id, n => new OutsideText(Say(n, l), [], n.Place, null), StringComparer.Ordinal);
    }

    public static string LinkOf(string id) => AreaNewsRow.PartsOf(id) is var (area, day) ? $"problems?area={Uri.EscapeDataString(area)}&news={Uri.EscapeDataString(day)}" : "problems";

    private static string Say(AreaNewsRow news, Lang l)
    {
        var parts = new List<string>();
        if (news.Opened > 0) parts.Add(l[$"新公开 {news.Opened} 件", $"{news.Opened} newly public"]);
        if (news.Solved > 0) parts.Add(l[$"解决 {news.Solved} 件", $"{news.Solved} solved"]);
        return l.PlainName(news.AreaZh, news.AreaEn) + l["：", ": "] + string.Join(l["，", ", "], parts);
    }
}

/// <summary>通知给谁: who follows the area, and did so when it was told.</summary>
internal sealed class AreaNewsReaders(AppDb db) : INoticeSource
{
    public string Kind => AreaNewsText.RecordKind;

    public async Task<IReadOnlyList<(NoticeMessage Message, Guid Account)>> ReadersOfAsync(IReadOnlyList<NoticeMessage> messages, CancellationToken ct)
    {
        var codes = messages.Select(m => AreaNewsRow.PartsOf(m.RecordId).Area).Distinct(StringComparer.Ordinal).ToList();
        var rows = await db.Set<FollowRow>().AsNoTracking().TagWith("news.readers").Where(f => codes.Contains(f.AreaCode)).Select(f => new { f.AreaCode, f.AccountId, f.FollowedAtUtc }).ToListAsync(ct);
        var byArea = rows.ToLookup(f => f.AreaCode, StringComparer.Ordinal);
        return [.. messages.SelectMany(m => byArea[AreaNewsRow.PartsOf(m.RecordId).Area].Where(f => f.FollowedAtUtc <= m.AtUtc).Select(f => (m, f.AccountId)))];
    }
}
