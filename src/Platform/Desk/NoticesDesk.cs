using Wutong.Platform.Frame;
using Wutong.Platform.Language;
using Wutong.Platform.Notices;

namespace Wutong.Platform.Desk;

/// <summary>Notices not read yet.</summary>
internal sealed class NoticesDesk(NoticeQuery notices, Lang l) : IDeskSource
{
    public int Order => 50;

    public async Task<IReadOnlyList<DeskLine>> LinesAsync(CancellationToken ct) => await notices.CountAsync(ct) is > 0 and var count
        ? [new(PillKind.UnderWay, l["未读", "Unread"], l[$"{count} 条新通知", l.Count(count, "条", "new notice", "new notices")], null, "notices")]
        : [];
}
