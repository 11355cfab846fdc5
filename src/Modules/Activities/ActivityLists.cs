using Wutong.Platform.Lists;
using Wutong.Platform.Startup;

namespace Wutong.Activities;

/// <summary>出厂清单: kinds of activities, as data. Defaults of this program, not taken from a printed text.</summary>
internal sealed class ActivityLists : IStartupWork
{
    public const string Kinds = "activity-kinds";

    private static readonly ShippedList[] Shipped =
    [
        new(Kinds, "活动类别", "Kinds of activities",
        [
            new("ceremony", "启动仪式", "Opening ceremony"), new("stall", "摆摊宣传", "Outreach stall"), new("class", "课堂", "Class"), new("lecture", "讲座", "Lecture"), new("study", "学习", "Study"),
            new("show", "展演", "Show"), new("health", "义诊", "Health service"), new("meeting", "联席会议", "Joint meeting"), new("contest", "比武", "Contest round"), new("integrity", "廉政谈话", "Integrity talk"),
            new("interview", "访谈", "Interview episode"), new("patrol", "巡查", "Patrol"), new("flashmob", "快闪", "Flash mob"), new("visit", "入户宣传", "Publicity from door to door"), new("service", "志愿服务", "Volunteer service"), new("event", "文体活动", "Recreation"),
        ]),
    ];

    public string Name => "activity-lists";
    public int Order => 50;

    public Task RunAsync(IServiceProvider services, IStartupProgress progress, CancellationToken ct) => services.ShipAsync("activities.lists", Shipped, ct);
}
