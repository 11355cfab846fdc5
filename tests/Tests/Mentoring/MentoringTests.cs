using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Mentoring;
using Wutong.Mentoring.Assessing;
using Wutong.Mentoring.Attachments;
using Wutong.Mentoring.Matching;
using Wutong.Mentoring.Measures;
using Wutong.Mentoring.Pairs;
using Wutong.Mentoring.Partners;
using Wutong.Mentoring.Programmes;
using Wutong.Mentoring.Stars;
using Wutong.Mentoring.Talks;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Startup;
using Wutong.Platform.Writing;
using Wutong.Tests.Territory;
using Wutong.Tests.World;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Mentoring;

public sealed class MentoringTests
{
    private const string Some = "'00000000-0000-0000-0000-000000000001'";
    private static readonly DateOnly Today = new(2022, 9, 23);
    private static readonly Dictionary<string, int> OfMentor = new() { ["time"] = 9, ["method"] = 8, ["example"] = 10 }, OfTrainee = new() { ["learning"] = 8, ["work"] = 7, ["conduct"] = 9 };

    /// <summary>In an order in which none breaks another's law before its turn.</summary>
    private static readonly (string Law, string Sql)[] Breaks =
    [
        ("mentoring.within-capacity", "UPDATE mentoring_partner SET capacity = 0 WHERE side = 1"),
        ("mentoring.one-mentor-a-trainee", "UPDATE mentoring_pair SET trainee_id = (SELECT trainee_id FROM mentoring_pair ORDER BY trainee_id LIMIT 1)"),
        ("mentoring.pair-has-its-partners", $"UPDATE mentoring_pair SET mentor_id = {Some}"),
        ("mentoring.talk-before-post", "DELETE FROM mentoring_talk_partner"),
        ("mentoring.attachment-has-its-trainee", $"UPDATE mentoring_attachment SET trainee_id = {Some}"),
        ("mentoring.record-has-its-pair", $"UPDATE mentoring_meeting SET pair_id = {Some}"),
        ("mentoring.pair-is-as-its-life", "UPDATE mentoring_pair_event SET is_begin = FALSE"),
        ("mentoring.partner-is-as-their-life", "UPDATE mentoring_partner_event SET is_begin = FALSE"),
    ];

    private readonly Actor _clerk = DoorWorld.PersonWith(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, RegisterWorld.East)), _west = DoorWorld.PersonWith(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, RegisterWorld.West));

    [Fact]
    public void Every_law_has_its_break() => Assert.Equal(MentoringLaws.All.Select(l => l.Code).Order(StringComparer.Ordinal), Breaks.Select(b => b.Law).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Pairs_are_within_capacity_and_what_becomes_of_them_is_recorded(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.NewAsync(kind);
        await using (var scope = world.Scopes.CreateAsyncScope()) await new MentoringLists().RunAsync(scope.ServiceProvider, new Quiet(), default);
        var programme = await MustAsync(world, new OpenProgramme(RegisterWorld.East, "师带徒", "老带新", Today.AddDays(-10), Today.AddDays(100)));
        var mentor = await MustAsync(world, new AddPartner(programme, PartnerSide.Mentor, "老王", "社区书记", ["grid"], 2));
        var trainees = new List<Guid>();
        foreach (var name in (string[])["小李", "小张", "小刘"]) trainees.Add(await MustAsync(world, new AddPartner(programme, PartnerSide.Trainee, name, "委员", ["grid"])));
        Assert.Equal("office", (await Assert.ThrowsAsync<BadInputException>(() => world.RunAsync(new AddPartner(programme, PartnerSide.Mentor, "老赵", "13812345678"), _clerk))).Field);
        Assert.Equal("fields", (await Assert.ThrowsAsync<BadInputException>(() => world.RunAsync(new AddPartner(programme, PartnerSide.Mentor, "老赵", "书记", ["none"]), _clerk))).Field);
        var pair = await MustAsync(world, new SignPair(mentor, trainees[0], "独立走访", Today.AddDays(-5)));
        await MustAsync(world, new SignPair(mentor, trainees[1], "学会调解", Today.AddDays(-5)));
        Assert.Equal("mentoring.full", await RefusedAsync(world, new SignPair(mentor, trainees[2], "会写公文", Today)));
        var other = await MustAsync(world, new AddPartner(programme, PartnerSide.Mentor, "老陈", "老支委"));
        Assert.Equal("mentoring.has-a-mentor", await RefusedAsync(world, new SignPair(other, trainees[0], "会写公文", Today)));
        Assert.Equal("trainee", (await Assert.ThrowsAsync<BadInputException>(() => world.RunAsync(new SignPair(mentor, other, "会写公文", Today), _clerk))).Field);
        foreach (var command in (ICommand[])[new SignPair(other, trainees[2], "会写公文", Today), new RecordMeeting(pair, Today, 60, "入户"), new EndPair(pair, "出师"), new RemovePartner(other), new MarkInPost(trainees[0]), new CloseProgramme(programme)])
            foreach (var stranger in (Actor[])[_west, Actor.Visitor]) Assert.IsType<Answer.Denied>(await world.RunAsync(command, stranger));
        Assert.Equal("day", (await Assert.ThrowsAsync<BadInputException>(() => world.RunAsync(new RecordMeeting(pair, Today.AddDays(-6), 60, "入户"), _clerk))).Field);
        await MustAsync(world, new RecordMeeting(pair, Today.AddDays(-3), 60, "一起入户", "自己走两户"));
        var wrong = await MustAsync(world, new RecordMeeting(pair, Today.AddDays(-2), 60, "记错了"));
        await MustAsync(world, new VoidMeeting(wrong));
        Assert.Equal("mentoring.meeting-void", await RefusedAsync(world, new VoidMeeting(wrong)));
        await MustAsync(world, new Assess(pair, PartnerSide.Mentor, Today, OfMentor));
        await MustAsync(world, new Assess(pair, PartnerSide.Trainee, Today, OfTrainee));
        Assert.Equal("marks.work", (await Assert.ThrowsAsync<BadInputException>(() => world.RunAsync(new Assess(pair, PartnerSide.Trainee, Today, new Dictionary<string, int> { ["learning"] = 8, ["work"] = 11, ["conduct"] = 9 }), _clerk))).Field);
        var attachment = await MustAsync(world, new Attach(trainees[0], AttachmentKind.Up, "区信访局", Today.AddDays(-2), Today.AddDays(28)));
        await MustAsync(world, new NoteHostWord(attachment, "能吃苦", "区信访局"));
        Assert.Equal("mentoring.host-said", await RefusedAsync(world, new NoteHostWord(attachment, "能吃苦", "区信访局")));
        Assert.Equal("mentoring.no-integrity-talk", await RefusedAsync(world, new MarkInPost(trainees[0]))); // not before the talk
        Assert.Equal("lecturer", (await Assert.ThrowsAsync<BadInputException>(() => world.RunAsync(new RecordTalk(programme, TalkKind.Lecture, Today, "怎样当家", "书记", trainees, 60), _clerk))).Field);
        Assert.Equal("partners", (await Assert.ThrowsAsync<BadInputException>(() => world.RunAsync(new RecordTalk(programme, TalkKind.Visit, Today, "参观", "教育基地", [Guid.NewGuid()], 60), _clerk))).Field);
        await MustAsync(world, new RecordTalk(programme, TalkKind.Integrity, Today, "任前集体廉政谈话", "街道纪工委", [trainees[0]], 60));
        await MustAsync(world, new MarkInPost(trainees[0]));
        Assert.Equal("mentoring.no-integrity-talk", await RefusedAsync(world, new MarkInPost(trainees[1])));
        Assert.Equal("mentoring.has-pairs", await RefusedAsync(world, new RemovePartner(mentor)));
        var counts = new List<long>();
        foreach (var figure in MentoringFigures.All) counts.Add((await world.AskAsync(db => figure.ValueAsync(db, FigureAsk.At(world.Time.GetUtcNow().UtcDateTime), default))).Value);
        Assert.Equal([2, 3, 2, 1, 0, 1, 0, 1], counts);
        Assert.Empty(await world.BrokenLawsAsync());
        foreach (var (law, sql) in Breaks)
        {
            Assert.DoesNotContain(law, await world.BrokenLawsAsync());
            await world.SqlAsync(sql);
            Assert.Contains(law, await world.BrokenLawsAsync());
        }
    }

    /// <summary>Beside every way there is, on small sets.</summary>
    [Fact]
    public void A_suggestion_pairs_as_many_as_can_be_and_then_as_well_as_can_be() =>
        (from mentors in Gen.Select(Gen.Int[0, 2], Gen.Int[0, 7], (left, fields) => new FreeMentor(Guid.NewGuid(), Fields(fields), left)).Array[0, 4]
         from trainees in Gen.Int[0, 7].Select(fields => new WaitingTrainee(Guid.NewGuid(), Fields(fields))).Array[0, 5]
         select (mentors, trainees)).Sample(set =>
         {
             var made = SuggestPairs.Of(set.mentors, set.trainees);
             Assert.Equal(made.Count, made.DistinctBy(p => p.Trainee).Count());
             Assert.All(set.mentors, m => Assert.True(made.Count(p => p.Mentor == m.Id) <= m.Left));
             Assert.Equal(Best(set.mentors.Select(m => m.Left).ToArray(), 0), (made.Count, made.Sum(p => p.Common.Count)));

             (int Pairs, int Common) Best(int[] left, int t)
             {
                 if (t == set.trainees.Length) return (0, 0);
                 var best = Best(left, t + 1);
                 for (var m = 0; m < left.Length; m++)
                 {
                     if (left[m] == 0) continue;
                     left[m]--;
                     var rest = Best(left, t + 1);
                     left[m]++;
                     var with = (rest.Pairs + 1, rest.Common + set.trainees[t].Fields.Count(set.mentors[m].Fields.Contains));
                     if (with.CompareTo(best) > 0) best = with;
                 }
                 return best;
             }
         }, iter: 2_000);

    [Theory]
    [InlineData(null, 20, 0), InlineData(5999, 20, 0), InlineData(6000, 1, 1), InlineData(6000, 0, 0), InlineData(9000, 15, 5), InlineData(9000, 14, 4), InlineData(10000, 3, 2)]
    public void Stars_follow_from_the_score_and_the_meetings(int? score, int meetings, int stars) => Assert.Equal(stars, MentorStars.Of(MentorStars.Shipped, score, meetings));

    private static HashSet<string> Fields(int bits) => [.. new[] { "a", "b", "c" }.Where((_, i) => (bits & (1 << i)) != 0)];

    private async Task<Guid> MustAsync(DoorWorld world, ICommand command) => Assert.IsType<Answer.Done>(await world.RunAsync(command, _clerk)).RecordId;

    private async Task<string> RefusedAsync(DoorWorld world, ICommand command) => Assert.IsType<Answer.Refused>(await world.RunAsync(command, _clerk)).Rule;

    private sealed class Quiet : IStartupProgress
    {
        public void Report(double share, string chinese, string english) { }
    }
}
