using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Following;

/// <summary>What is new in one area.</summary>
internal sealed record NewsOfArea(string Code, string NameZh, string? NameEn, Place Place, int Opened, int Solved);

/// <summary>告诉新进展: of some areas in the order of their codes, after one and up to another; null: these are the last of the day.</summary>
internal sealed record TellAreaNews(DateOnly Day, DateTime FromUtc, DateTime UntilUtc, string After, string? To, IReadOnlyList<NewsOfArea> News) : ICommand;

/// <remarks>The day's own row is moved on in the same commit: another node, or the same after a fall, finds it moved and tells nothing twice.</remarks>
internal sealed class TellAreaNewsHandler : Handler<TellAreaNews>
{
    public override Permission Needs => FollowPermissions.TellNews;
    public override IEnumerable<HotKey> Locks(TellAreaNews command, Actor actor) => [HotKey.Of("area-news")];
    public override Target TargetOf(TellAreaNews command, IWrite write) => Target.Installation;

    public override Answer Run(TellAreaNews command, IWrite write)
    {
        var run = write.Db.Set<NewsRunRow>().AsTracking().SingleOrDefault(r => r.Day == command.Day);
        if (run?.IsDone == true || (run?.AfterCode ?? "") != command.After) return No("cases.news-moved-on", "这一段已经告诉过了。", "These have been told already.");
        if (run is null) write.Db.Add(run = new() { Day = command.Day, FromUtc = command.FromUtc, UntilUtc = command.UntilUtc });
        (run.AfterCode, run.IsDone) = (command.To ?? command.After, command.To is null);
        foreach (var news in command.News)
        {
            var id = AreaNewsRow.IdOf(news.Code, command.Day);
            write.Db.Add(new AreaNewsRow { Id = id, AreaCode = news.Code, Day = command.Day, AreaZh = news.NameZh, AreaEn = news.NameEn, Place = news.Place, Opened = news.Opened, Solved = news.Solved });
            write.Tell(AreaNewsText.Topic, AreaNewsText.RecordKind, id);
        }
        return new Answer.Done("news_run", AreaNewsRow.TextOf(command.Day));
    }
}
