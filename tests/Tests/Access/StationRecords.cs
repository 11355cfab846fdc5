using Wutong.Platform.Writing;
using Wutong.Stations.Activities;
using Wutong.Stations.Enterprises;
using Wutong.Stations.Instructors;
using Wutong.Stations.Papers;
using Wutong.Stations.Plan;
using Wutong.Stations.Register;

namespace Wutong.Tests.Access;

/// <summary>Records of the stations' module in 文兴社区, by the words that stand for them in the access table.</summary>
internal sealed record StationRecords(IReadOnlyDictionary<string, string> Words)
{
    public static StationRecords None { get; } = new(new Dictionary<string, string>());

    public static async Task<StationRecords> MakeAsync(Func<ICommand, Task<Answer.Done>> run)
    {
        var (day, later) = (new DateOnly(2022, 9, 1), new DateOnly(2099, 1, 1));
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        async Task<string> MakeOneAsync(string word, ICommand command) => words["{" + word + "}"] = (await run(command)).Id;
        var station = await MakeOneAsync("station", new RegisterStation(Station("驿站")));
        await MakeOneAsync("closing-station", new RegisterStation(Station("要停用的驿站")));
        var instructor = Guid.Parse(await MakeOneAsync("instructor", new AppointInstructor("某甲", "社区党总支", AccessWorld.Community, day)));
        await MakeOneAsync("duty", new AssignInstructor(instructor, station));
        await MakeOneAsync("ending-instructor", new AppointInstructor("某乙", "社区党总支", AccessWorld.Community, day));
        await MakeOneAsync("activity", new RecordActivity(Organisation.Women, "座谈", day, 3, AccessWorld.Community, station));
        await MakeOneAsync("enterprise", new RegisterEnterprise(new("企业", "canary-road", "1 号", EnterpriseSize.Small, AccessWorld.Community)));
        await MakeOneAsync("closing-enterprise", new RegisterEnterprise(new("要迁走的企业", "canary-road", "2 号", EnterpriseSize.Small, AccessWorld.Community)));
        await MakeOneAsync("paper", new WritePaper(PaperKind.Mechanism, "组织设置", "街道", AccessWorld.Street, "文本", day, later));
        await MakeOneAsync("closing-paper", new WritePaper(PaperKind.Mechanism, "关爱服务", "街道", AccessWorld.Street, "文本", day, later));
        await MakeOneAsync("part", new DeclarePart(PlanPart.Zone, AccessWorld.Street, AccessWorld.Street + "-Z1"));
        return new(words);
    }

    public StationRecords With(IReadOnlyDictionary<string, string> more) => new(Words.Concat(more).ToDictionary(StringComparer.Ordinal));

    public string Fill(string text)
    {
        foreach (var (word, id) in Words) text = text.Replace(word, id, StringComparison.Ordinal);
        return text;
    }

    private static StationDraft Station(string name) => new(StationKind.Station, name, "路口", 1_133_006_000, 400_803_000, AccessWorld.Community, Hours: "24/7", Items: ["hot-water"]);
}
