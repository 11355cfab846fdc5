using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Mentoring.Assessing;
using Wutong.Mentoring.Attachments;
using Wutong.Mentoring.Matching;
using Wutong.Mentoring.Pairs;
using Wutong.Mentoring.Partners;
using Wutong.Mentoring.Programmes;
using Wutong.Mentoring.Talks;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Frame;
using Wutong.Platform.Startup;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Mentoring.Demonstration;

/// <summary>演示帮带: 迎宾街道's 27 mentors and 35 trainees, paired within the mentors' capacity, with meetings, assessments, attachments, lectures and the integrity talk before taking office; all through the door. The two numbers are the source's, everything else is made up.</summary>
internal sealed class DemonstrationMentoring(IConfiguration configuration) : IStartupWork
{
    private const string Street = "140213053000";
    private const int Mentors = 27, Trainees = 35;
    private static readonly Actor Clerk = Actor.Program("demonstration.mentoring");

    private static readonly string[] Fields = ["party", "masses", "mediation", "grid", "property", "emergency", "letters", "writing"];
    private static readonly string[] Surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "周", "吴", "徐", "孙", "马", "胡", "郭", "何", "高", "林", "罗"];
    private static readonly string[] MentorOffices = ["社区党支部书记", "社区党支部副书记", "社区老支委", "村党支部书记", "社区居委会主任", "社区调解员"], TraineeOffices = ["社区“两委”委员", "社区居委会副主任", "村“两委”委员", "社区专职网格员"];
    private static readonly string[] Topics = ["一起入户走访三户独居老人，教怎么开口、怎么记", "带着调解一起楼上漏水的纠纷，讲先听后劝", "对着台账讲一户一档怎么建、怎么更新", "跟着夜巡两个老小区，教看消防通道和电线", "模拟居民来访接待，练登记和答复口径", "一起开楼长会，教怎么定议题、怎么收尾", "讲党员积分怎么评、怎么公示", "带着跑一趟物业公司，谈停车和垃圾清运"];
    private static readonly string[] Next = ["下次之前自己走两户，写下听到的三件事", "把这次调解的经过写成一页", "补齐三户的资料", "下次自己带一段路", "把常见的十个问题和答复理出来"];
    private static readonly string[] Goals = ["三个月内独立走访并建好一户一档\n能说清社区的家底", "学会调解常见邻里纠纷\n独立办成两件", "能主持一次楼长会\n写好会议记录", "熟悉网格里的人和事\n发现问题当天上报"];
    private static readonly string[] Words = ["能吃苦，来了就跟着出夜巡", "材料写得清楚，交办的事有回音", "和群众说得上话，处理了两起投诉", "上手快，会上发言有准备"];

    public string Name => "demonstration-mentoring";
    public int Order => 250; // after the accounts and the areas

    public async Task RunAsync(IServiceProvider services, IStartupProgress progress, CancellationToken ct)
    {
        if (!configuration.GetValue("Demonstration", true) || !configuration.GetValue("DemonstrationTasks", true)) return;
        if (!await services.IsDemonstrationAsync(ct) || await services.GetRequiredService<AppDb>().Set<ProgrammeRow>().AnyAsync(ct)) return;
        if (await services.GetRequiredService<IAreas>().FindAsync(Street, ct) is null) return; // another city
        progress.Report(0.1, "正在为迎宾街道的导师和学员结对", "Pairing mentors and trainees");
        var (door, today) = (services.GetRequiredService<WriteDoor>(), services.GetRequiredService<TimeProvider>().ChinaToday);
        var programme = await RunAsync(door, new OpenProgramme(Street, "对口帮带师带徒", "让新进“两委”干部跟着老书记学本领、接地气、能办事。", today.AddDays(-120), today.AddDays(240)), ct);
        var (mentors, trainees) = (new List<FreeMentor>(), new List<WaitingTrainee>());
        for (var i = 0; i < Mentors; i++) mentors.Add(await MentorAsync(door, programme, i, ct));
        for (var i = 0; i < Trainees; i++) trainees.Add(await TraineeAsync(door, programme, i, ct));
        foreach (var (i, pair) in SuggestPairs.Of(mentors, trainees).Index()) await PairAsync(door, pair, i, today, ct);
        await TalksAsync(door, programme, trainees.ConvertAll(t => t.Id), today, ct);
        for (var i = 0; i < 6; i++) await AttachAsync(door, trainees[i * 5].Id, i, today, ct);
    }

    private static async Task<FreeMentor> MentorAsync(WriteDoor door, Guid programme, int i, CancellationToken ct)
    {
        var (fields, capacity) = (new[] { Fields[i % Fields.Length], Fields[(i * 3 + 1) % Fields.Length] }.Distinct().ToArray(), i % 3 == 0 ? 2 : 1);
        return new(await RunAsync(door, new AddPartner(programme, PartnerSide.Mentor, $"{Surnames[i % Surnames.Length]}导师{i + 1:00} 示例", MentorOffices[i % MentorOffices.Length], fields, capacity), ct), fields.ToHashSet(StringComparer.Ordinal), capacity);
    }

    private static async Task<WaitingTrainee> TraineeAsync(WriteDoor door, Guid programme, int i, CancellationToken ct)
    {
        string[] fields = [Fields[(i * 5 + 2) % Fields.Length]];
        return new(await RunAsync(door, new AddPartner(programme, PartnerSide.Trainee, $"{Surnames[(i * 7 + 3) % Surnames.Length]}学员{i + 1:00} 示例", TraineeOffices[i % TraineeOffices.Length], fields), ct), fields.ToHashSet(StringComparer.Ordinal));
    }

    private static async Task PairAsync(WriteDoor door, SuggestedPartners pair, int i, DateOnly today, CancellationToken ct)
    {
        var id = await RunAsync(door, new SignPair(pair.Mentor, pair.Trainee, Goals[i % Goals.Length], today.AddDays(-100 + i % 10)), ct);
        for (var m = 0; m < 1 + i % 4; m++) await RunAsync(door, new RecordMeeting(id, today.AddDays(-80 + 14 * m + i % 9), 40 + 10 * ((i + m) % 5), Topics[(i * 3 + m) % Topics.Length], m % 2 == 0 ? Next[(i + m) % Next.Length] : null), ct);
        if (i % 3 != 0) return;
        await RunAsync(door, new Assess(id, PartnerSide.Mentor, today.AddDays(-10), new Dictionary<string, int> { ["time"] = 7 + i % 4, ["method"] = 8 + i % 3, ["example"] = 9 }, null), ct);
        await RunAsync(door, new Assess(id, PartnerSide.Trainee, today.AddDays(-10), new Dictionary<string, int> { ["learning"] = 8 + i % 3, ["work"] = 6 + i % 4, ["conduct"] = 9 }, null), ct);
    }

    private static async Task TalksAsync(WriteDoor door, Guid programme, IReadOnlyList<Guid> trainees, DateOnly today, CancellationToken ct)
    {
        foreach (var (i, (by, topic, office)) in new[] { (Lecturer.Secretary, "怎样当好社区的家", "社区党支部书记"), (Lecturer.Veteran, "把群众当亲人", "社区老党员"), (Lecturer.Expert, "网格台账一本清", "街道网格办"), (Lecturer.Model, "我的调解笔记", "市级优秀调解员") }.Index())
            await RunAsync(door, new RecordTalk(programme, TalkKind.Lecture, today.AddDays(-70 + 15 * i), topic, office, [.. trainees.Where((_, t) => t % 4 != i)], 90, by), ct);
        await RunAsync(door, new RecordTalk(programme, TalkKind.Integrity, today.AddDays(-90), "任前集体廉政谈话", "街道纪工委", trainees, 60), ct);
        await RunAsync(door, new RecordTalk(programme, TalkKind.Visit, today.AddDays(-88), "参观警示教育展", "市党纪教育基地", [.. trainees.Take(30)], 120), ct);
        foreach (var trainee in trainees.Take(28)) await RunAsync(door, new MarkInPost(trainee), ct);
    }

    private static async Task AttachAsync(WriteDoor door, Guid trainee, int i, DateOnly today, CancellationToken ct)
    {
        var (kind, host) = i switch { 0 => (AttachmentKind.Up, "区委组织部 示例"), 1 => (AttachmentKind.Up, "区信访局 示例"), 2 => (AttachmentKind.Out, "开源街道办事处 示例"), 3 => (AttachmentKind.Out, "大庆路街道办事处 示例"), 4 => (AttachmentKind.Central, "街道创城专班 示例"), _ => (AttachmentKind.Central, "街道老旧小区改造专班 示例") };
        var attachment = await RunAsync(door, new Attach(trainee, kind, host, today.AddDays(-60 + i), today.AddDays(i < 4 ? -2 : 28)), ct);
        if (i < 4) await RunAsync(door, new NoteHostWord(attachment, Words[i], host), ct);
    }

    private static async Task<Guid> RunAsync(WriteDoor door, ICommand command, CancellationToken ct) => await door.RunAsync(command, Clerk, null, ct) switch
    {
        Answer.Done done => done.RecordId,
        var other => throw new InvalidOperationException($"the demonstration's {command.GetType().Name} was expected to be done and was {other}"),
    };
}
