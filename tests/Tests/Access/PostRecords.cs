using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Points.Rules;
using Wutong.Posts.Claims;
using Wutong.Posts.Register;
using Wutong.Posts.Shifts;
using Wutong.Tests.World;

namespace Wutong.Tests.Access;

/// <summary>A post of 文兴社区 with a shift that somebody has claimed, by the words that stand for them in the access table.</summary>
internal static class PostRecords
{
    public static async Task<IReadOnlyDictionary<string, string>> MakeAsync(Func<ICommand, Actor, Task<Answer.Done>> run, Actor member, Site site)
    {
        var (keeper, today) = (Actor.Program("tests"), TimeProvider.System.ChinaToday);
        await run(new PublishRule("patrol", "文明巡逻", RuleBasis.Hour, 10, 12, today), keeper);
        var post = (await run(new OpenPost(Draft("路口劝导")), keeper)).RecordId;
        var shift = (await run(new PlanShifts(post, today.AddDays(2), new(9, 0), new(10, 0), 2), keeper)).RecordId;
        await run(new ClaimShift(shift), member);
        var closing = (await run(new OpenPost(Draft("要撤的岗")), keeper)).RecordId;
        var cancelling = (await run(new PlanShifts(post, today.AddDays(3), new(9, 0), new(10, 0), 2), keeper)).RecordId;
        var number = await site.AskAsync<AppDb, string>(db => db.Set<PostRow>().Where(p => p.Id == post).Select(p => p.Number).SingleAsync());
        return new Dictionary<string, string> { ["{post}"] = post.ToString(), ["{post-number}"] = number, ["{shift}"] = shift.ToString(), ["{closing-post}"] = closing.ToString(), ["{cancelling-shift}"] = cancelling.ToString(), ["{shift-day}"] = ChinaDay.Text(today.AddDays(10)) };
    }

    private static PostDraft Draft(string name) => new(name, "早高峰在路口引导。", "patrol", AccessWorld.Community, "路口东侧");
}
