using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Mentoring.Stars;

/// <summary>发布评星条件: five levels, each asking for no less than the one before.</summary>
internal sealed record PublishMentorStars(IReadOnlyList<MentorStarLevel> Levels, DateOnly EffectiveFrom) : ICommand;

internal sealed class PublishMentorStarsHandler : Handler<PublishMentorStars>
{
    public override Permission Needs => MentoringPermissions.Configure;
    public override IEnumerable<HotKey> Locks(PublishMentorStars command, Actor actor) => [HotKey.Of("mentoring-stars")];
    public override Target TargetOf(PublishMentorStars command, IWrite write) => Target.Installation;

    public override Answer Run(PublishMentorStars command, IWrite write)
    {
        if (command.EffectiveFrom < ChinaDay.Of(write.Now)) throw new BadInputException("effectiveFrom", "生效日不能早于今天。", "It takes effect today or later.");
        var levels = (command.Levels ?? []).OrderBy(l => l.Level).ToList();
        if (!levels.Select(l => l.Level).SequenceEqual(Enumerable.Range(1, MentorStars.Levels))) throw new BadInputException("levels", "要有一到五星，各一条。", "Levels 1 to 5 are needed, each once.");
        for (var i = 0; i < levels.Count; i++)
        {
            Input.Whole($"levels.{i + 1}.leastScore", levels[i].LeastScore, 0, 10_000);
            Input.Whole($"levels.{i + 1}.leastMeetings", levels[i].LeastMeetings, 0, 1_000);
            if (i > 0 && (levels[i].LeastScore < levels[i - 1].LeastScore || levels[i].LeastMeetings < levels[i - 1].LeastMeetings)) throw new BadInputException($"levels.{i + 1}.leastScore", "高一星的条件不能比低一星的少。", "A higher level asks for no less than a lower one.");
        }
        var version = (write.Db.Set<MentorStarRow>().Max(s => (int?)s.Version) ?? 0) + 1;
        foreach (var level in levels) write.Db.Add(new MentorStarRow { Version = version, Level = level.Level, LeastScore = level.LeastScore, LeastMeetings = level.LeastMeetings, EffectiveFrom = command.EffectiveFrom });
        return new Answer.Done("mentoring-stars", version.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}

/// <summary>现行评星条件.</summary>
internal static class MentorStarTable
{
    public static async Task<IReadOnlyList<MentorStarLevel>> ValidOnAsync(AppDb db, DateOnly day, CancellationToken ct)
    {
        var rows = await db.Set<MentorStarRow>().AsNoTracking().TagWith("mentoring.stars").Where(s => s.EffectiveFrom <= day && s.Version == db.Set<MentorStarRow>().Where(o => o.EffectiveFrom <= day).Max(o => o.Version)).OrderBy(s => s.Level).ToListAsync(ct);
        return rows.Count == 0 ? MentorStars.Shipped : rows.ConvertAll(s => new MentorStarLevel(s.Level, s.LeastScore, s.LeastMeetings));
    }
}
