using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Frame;
using Wutong.Platform.Startup;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tasks.Checking;
using Wutong.Tasks.Working;
using Wutong.Territory;

namespace Wutong.Tasks.Giving;

/// <summary>演示任务: a few made-up tasks at every step of their way, so that each role of the demonstration finds something on its desk. Made through the door, where the accounts of the demonstration work.</summary>
internal sealed class DemonstrationTasks(IConfiguration configuration) : IStartupWork
{
    /// <summary>What becomes of a task after it was given.</summary>
    private enum Step { Given, Working, Returned, AsksForTime, HandedIn, SentBack, Closed }

    private static readonly Actor Giver = Actor.Program("demonstration.giver"), Handler = Actor.Program("demonstration.handler"), Checker = Actor.Program("demonstration.checker");

    private static readonly (string Title, string Standard, WorkLimit Limit, Step Step)[] All =
    [
        ("示例：小区北门，清走占道的旧家具", "通道能过一辆救护车", WorkLimit.WorkingHours(2), Step.Given),
        ("示例：菜市场东侧，补齐缺了的井盖", "井盖盖严，踩上去不响", WorkLimit.WorkingHours(4), Step.Given),
        ("示例：社区广场，修好两盏不亮的路灯", "天黑后两盏都亮", WorkLimit.WorkingDays(2), Step.Given),
        ("示例：便民路，共享单车挡住盲道", "盲道从头到尾能走通", WorkLimit.WorkingHours(8), Step.Working),
        ("示例：河边步道，修剪伸到路上的树枝", "路面以上两米没有枝条", WorkLimit.WorkingDays(3), Step.AsksForTime),
        ("示例：老年食堂门口，重画停车线", "线清楚，留出轮椅通道", WorkLimit.WorkingDays(5), Step.Returned),
        ("示例：学校南墙，清理小广告", "墙面一米以内没有残留", WorkLimit.WorkingDays(1), Step.HandedIn),
        ("示例：公厕，修好漏水的洗手池", "水龙头不滴水，地面干", WorkLimit.WorkingDays(1), Step.HandedIn),
        ("示例：楼道，搬走堆放的纸箱", "每层楼道都能走通", WorkLimit.WorkingDays(2), Step.SentBack),
        ("示例：公交站，擦净站牌", "站牌上的字都看得清", WorkLimit.WorkingDays(1), Step.Closed),
        ("示例：口袋公园，扶正倒了的护栏", "护栏直立，推不动", WorkLimit.WorkingDays(2), Step.Closed),
    ];

    public string Name => "demonstration-tasks";
    public int Order => 210; // after the accounts

    public async Task RunAsync(IServiceProvider services, IStartupProgress progress, CancellationToken ct)
    {
        if (!configuration.GetValue("Demonstration", true) || !configuration.GetValue("DemonstrationTasks", true)) return;
        if (!await services.IsDemonstrationAsync(ct) || await services.GetRequiredService<AppDb>().Set<TaskRow>().AnyAsync(ct)) return;
        var unit = (await services.GetRequiredService<IUnits>().AllAsync(ct)).Values.Where(u => u.IsOpen).OrderBy(u => u.Code, StringComparer.Ordinal).FirstOrDefault();
        if (unit is null || (await services.GetRequiredService<IAreas>().ListAsync(AreaLevel.Community, null, null, 1, ct)).Items is not [var area, ..]) return;
        var door = services.GetRequiredService<WriteDoor>();
        foreach (var (title, standard, limit, step) in All)
        {
            var task = await RunAsync(door, new GiveTask(title, standard, area.Code, unit.Id, EvidenceKind.Visit, limit), Giver, ct);
            foreach (var (command, actor) in After(task, step)) await RunAsync(door, command, actor, ct);
        }
    }

    private static IEnumerable<(ICommand Command, Actor Actor)> After(Guid task, Step step)
    {
        if (step == Step.Returned) yield return (new ReturnTask(task, "这条路归交警管，我们没有画线车"), Handler);
        if (step is Step.Given or Step.Returned) yield break;
        yield return (new AcceptTask(task), Handler);
        if (step == Step.AsksForTime) yield return (new AskExtension(task, WorkLimit.WorkingDays(6), "这两天有大风，登高车不能用"), Handler);
        if (step is Step.Working or Step.AsksForTime) yield break;
        yield return (new FinishTask(task, "已到现场办好，请来看", []), Handler);
        if (step == Step.SentBack) yield return (new SendBackTask(task, "三层还有两箱"), Checker);
        if (step == Step.Closed) yield return (new CloseTask(task, "到现场看过"), Checker);
    }

    private static async Task<Guid> RunAsync(WriteDoor door, ICommand command, Actor actor, CancellationToken ct) => await door.RunAsync(command, actor, null, ct) is Answer.Done done
        ? done.RecordId
        : throw new InvalidOperationException($"the demonstration's {command.GetType().Name} was expected to be done");
}
