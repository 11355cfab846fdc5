using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Lists;
using Wutong.Lists.Files;
using Wutong.Lists.Meetings;
using Wutong.Lists.Minutes;
using Wutong.Lists.Records;
using Wutong.Lists.Views;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Drawing;
using Wutong.Platform.Language;
using Wutong.Platform.Tables;

namespace Wutong.Tests.FourLists;

public sealed class ListFileTests
{
    [Fact]
    public async Task A_file_comes_in_whole_and_the_same_rows_do_not_come_in_twice()
    {
        await using var world = await ListWorld.NewAsync(DatabaseKind.Sqlite);
        const string good = "需求,类别,涉及人数,地点,辖区,希望时间,来源,说明\n没有地方热饭,生活,70,商场,文兴社区,2022-10-01,社区收集,中午最难\n想学手艺,其他,,,140213066000,,课堂收集,\n";
        var check = await CheckAsync(world, good, Which.Needs);
        Assert.Equal((2, 0, 0), (check.New, check.Known, check.Troubles.Count));
        Assert.IsType<Wutong.Platform.Writing.Answer.Done>(await world.DoAsync(check.Command!));
        Assert.Equal(2, await world.FigureAsync("needs"));
        var again = await CheckAsync(world, good, Which.Needs);
        Assert.Equal([(2, "需求"), (3, "需求")], again.Troubles.Select(t => (t.Row, t.Field)));
        var number = (await world.Tasks.Door.AskAsync(db => Task.FromResult(db.Set<NeedRow>().Select(n => n.Number).First())));
        var exported = await CheckAsync(world, $"编号,需求,类别,辖区\n{number},没有地方热饭,生活,文兴社区\n,新的一项,出行,文兴社区\n", Which.Needs);
        Assert.Equal((1, 1, 0), (exported.New, exported.Known, exported.Troubles.Count));
    }

    [Fact]
    public async Task A_wrong_file_changes_nothing_and_comes_back_with_every_reason()
    {
        await using var world = await ListWorld.NewAsync(DatabaseKind.Sqlite);
        var check = await CheckAsync(world, "资源,类别,提供单位,容量,容量单位,开始日期,结束日期,辖区\n车位,停车,没有的单位,0,个,2022-9-1,,别处\n停车棚,出行,环卫中心,20,个,2022-09-10,2022-09-01,文兴街道\n好的,出行,环卫中心,20,个,2022-09-10,,文兴街道\n", Which.Resources);
        Assert.Null(check.Command);
        Assert.Equal([(2, "容量"), (2, "开始日期"), (2, "提供单位"), (2, "类别"), (2, "辖区"), (3, "结束日期")], check.Troubles.Select(t => (t.Row, t.Field)).Order());
        using var back = new MemoryStream();
        ReturnedFile.Write(back, check.Table, ReturnedFile.Reasons(check.Table, check.Troubles));
        var returned = Table.Read(new MemoryStream(back.ToArray()), "退回.xlsx", default);
        Assert.Equal("错误原因", returned.Headers[^1]);
        Assert.Contains("结束日期：在开始日期以前", returned.Rows[1].Cells[^1]);
        Assert.Equal(0, await world.FigureAsync("resources"));
    }

    [Fact]
    public void Long_minutes_go_on_over_the_page_and_keep_the_seal_whole()
    {
        var meeting = new MeetingRow { Id = Guid.Empty, Number = "20220920-22222", Title = "联席会议", Place = new("140213000000", "140213055000"), Office = "140213055000", State = MeetingState.Issued, Day = new(2022, 9, 20), Spot = "三楼", Chair = "书记", Agenda = "通报\n对接", Said = string.Concat(Enumerable.Repeat("会上逐项作了对接，并议定了 responsible units 和时限。", 60)), DocumentYear = 2022, DocumentOrdinal = 3, IssuedAtUtc = new(2022, 9, 21, 1, 0, 0, DateTimeKind.Utc) };
        var sheet = new MinutesSheet(PictureFonts.Beside, Lang.Chinese, isDemonstration: true);
        var pages = sheet.Draw(new(meeting, "清远街道", null, [], [new(new ProjectRow { Id = Guid.Empty, Number = "1", Title = "夜间停车", Place = meeting.Place, State = ProjectState.Claimed, SetUpAtUtc = default }, ["没有地方停车"], ["停车位"], ["离得近"])]));
        Assert.True(pages.Count > 1);
        var words = pages.SelectMany(p => p.Marks.OfType<Mark.Text>()).Select(t => t.Words).ToList();
        Assert.Contains(MeetingRecord.DocumentNumber(meeting)!, words);
        Assert.Contains($"第 {pages.Count} 页，共 {pages.Count} 页", words);
        Assert.Contains("编号 20220920-22222 · 示意数据", words);
        Assert.Contains(pages[^1].Marks.OfType<Mark.Text>(), t => t.Words.Contains("夜间停车", StringComparison.Ordinal)); // the seal does not stand alone
        Assert.All(pages, p => Assert.All(p.Marks.OfType<Mark.Text>(), t => Assert.InRange(t.At.Y, 30, 280)));
        Assert.All(sheet.Wrapped(meeting.Said!, 5.2, false), line => Assert.True(PictureFonts.Beside.Width(line, 5.2) <= 156 + 2 * 5.2, line)); // closing marks may hang out
        Assert.DoesNotContain(words, w => w.StartsWith('，') || w.StartsWith('。'));
        Assert.Contains(pages[^1].Marks.OfType<Mark.Circle>(), c => c.Middle.Y + c.Radius < 297 - 35 + 5);
    }

    private static async Task<FourListsFileCheck> CheckAsync(ListWorld world, string csv, Which which)
    {
        await using var scope = world.Tasks.Door.Scopes.CreateAsyncScope();
        scope.ServiceProvider.ActAs(world.Tasks.Clerk);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await scope.ServiceProvider.GetRequiredService<FourListsFile>().CheckAsync(content, "清单.csv", which, default);
    }
}
