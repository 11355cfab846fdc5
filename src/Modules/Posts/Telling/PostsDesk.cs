using Wutong.Platform.Access;
using Wutong.Platform.Desk;
using Wutong.Platform.Frame;
using Wutong.Platform.Language;
using Wutong.Posts.Pages;

namespace Wutong.Posts.Telling;

/// <summary>What of the posts waits for this reader: services to confirm; one's own next shift.</summary>
internal sealed class PostsDesk(PostQuery posts, MyShifts mine, ICurrentActor current, Rights rights, TimeProvider time, Lang l) : IDeskSource
{
    public int Order => 55;

    public async Task<IReadOnlyList<DeskLine>> LinesAsync(CancellationToken ct)
    {
        var lines = new List<DeskLine>();
        if (current.Actor.May(PostsPermissions.Keep, rights) && await posts.CountToConfirmAsync(ct) is > 0 and var waiting) lines.Add(new(PillKind.Due, l["待确认", "To confirm"], l[$"{waiting} 人次岗位服务等您确认", $"{waiting} services at posts wait to be confirmed"], null, "posts/confirm"));
        if (await mine.NextAsync(ct) is { } next) lines.Add(new(PillKind.Later, l.Moment(next.Claim.BeginsAtUtc, time.GetUtcNow().Year), next.Post.Name, l["您认领的班次", "A shift you claimed"], "posts/mine", IsTyped: true));
        return lines;
    }
}
