using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Points.Stars;

/// <summary>发布星级条件: five levels, each asking for no less than the one before.</summary>
internal sealed record PublishStars(IReadOnlyList<StarLevel> Levels, DateOnly EffectiveFrom) : ICommand;

internal sealed class PublishStarsHandler : Handler<PublishStars>
{
    private const int MostHours = 100_000, MostPoints = 10_000_000;
    public override Permission Needs => PointsPermissions.Configure;
    public override IEnumerable<HotKey> Locks(PublishStars command, Actor actor) => [HotKey.Of("points-stars")];
    public override Target TargetOf(PublishStars command, IWrite write) => Target.Installation;

    public override Answer Run(PublishStars command, IWrite write)
    {
        if (command.EffectiveFrom < ChinaDay.Of(write.Now)) throw new BadInputException("effectiveFrom", "生效日不能早于今天。", "It takes effect today or later.");
        var levels = command.Levels.OrderBy(l => l.Level).ToList();
        if (!levels.Select(l => l.Level).SequenceEqual(Enumerable.Range(1, StarLadder.Levels))) throw new BadInputException("levels", "要有一到五星，各一条。", "Levels 1 to 5 are needed, each once.");
        for (var i = 0; i < levels.Count; i++)
        {
            Input.Whole($"levels.{i + 1}.hours", levels[i].Hours, 0, MostHours);
            Input.Whole($"levels.{i + 1}.points", levels[i].Points, 0, MostPoints);
            if (i > 0 && (levels[i].Hours < levels[i - 1].Hours || levels[i].Points < levels[i - 1].Points)) throw new BadInputException($"levels.{i + 1}.hours", "高一星的条件不能比低一星的少。", "A higher level asks for no less than a lower one.");
        }
        var version = (write.Db.Set<StarRow>().Max(s => (int?)s.Version) ?? 0) + 1;
        foreach (var level in levels) write.Db.Add(new StarRow { Version = version, Level = level.Level, Hours = level.Hours, Points = level.Points, EffectiveFrom = command.EffectiveFrom });
        return new Answer.Done("points-stars", version.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}

/// <summary>现行星级条件.</summary>
internal static class StarTable
{
    public static async Task<IReadOnlyList<StarLevel>> ValidOnAsync(AppDb db, DateOnly day, CancellationToken ct)
    {
        var rows = await db.Set<StarRow>().AsNoTracking().TagWith("points.stars").Where(s => s.EffectiveFrom <= day && s.Version == db.Set<StarRow>().Where(o => o.EffectiveFrom <= day).Max(o => o.Version)).OrderBy(s => s.Level).ToListAsync(ct);
        return rows.Count == 0 ? StarLadder.Shipped : rows.ConvertAll(s => new StarLevel(s.Level, s.Hours, s.Points));
    }
}
