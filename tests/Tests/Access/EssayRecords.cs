using Wutong.Essays.Awards;
using Wutong.Essays.Calls;
using Wutong.Essays.Entries;
using Wutong.Essays.Judging;
using Wutong.Essays.Series;
using Wutong.Platform.Access;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tests.Essays;
using Wutong.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace Wutong.Tests.Access;

/// <summary>The district's call with an entry that bears a canary word, and a decided one whose winner is no. 1 of the series.</summary>
internal sealed record EssayRecords(string Call, string Entry, string Decided)
{
    /// <summary>In the title of an entry nobody but its author and the editors may see.</summary>
    public const string Word = "canaryessayentry";

    public static EssayRecords None { get; } = new("", "", "");

    public string Fill(string text) => text.Replace("{essay-call}", Call, StringComparison.Ordinal).Replace("{essay-entry}", Entry, StringComparison.Ordinal).Replace("{essay-decided}", Decided, StringComparison.Ordinal);

    public static async Task<EssayRecords> MakeAsync(Site site)
    {
        await site.ReadyAsync("essay-lists");
        var today = ChinaDay.Of(DateTime.UtcNow);
        var (call, decided) = (await OpenAsync(), await OpenAsync());
        var entry = await DoAsync(new SubmitEntry(call, new(Word, "父亲修了三十年路灯，我也在这里。")), Somebody());
        var (winner, judge) = (await DoAsync(new SubmitEntry(decided, new("路灯", "canaryessaywork写的是一盏灯，灯下有人。", "灯火", true)), Somebody()), Somebody());
        await DoAsync(new NameJudge(decided, judge.Id));
        await DoAsync(new StartJudging(decided));
        await DoAsync(new ScoreEssay(decided, 1, EssayWorld.Marks(8)), judge);
        await DoAsync(new DecideAwards(decided, [new(winner, 1)]));
        await DoAsync(new PublishWork(winner));
        return new(call, entry, decided);

        async Task<string> OpenAsync()
        {
            var number = await DoAsync(new MakeCall(AccessWorld.District, EssayWorld.Draft(today, judges: 1)));
            await DoAsync(new OpenCall(number));
            return number;
        }

        async Task<string> DoAsync(ICommand command, Actor? by = null) => Assert.IsType<Answer.Done>(await site.Services.GetRequiredService<WriteDoor>().RunAsync(command, by ?? Actor.Program("tests"), null, default)).Id;
    }

    private static Actor Somebody() => new(Guid.NewGuid(), ActorKind.Person, "somebody", [Grant.For(Roles.Resident)]);
}
