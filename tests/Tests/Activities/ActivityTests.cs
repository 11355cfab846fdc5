using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Activities;
using Wutong.Activities.Attending;
using Wutong.Activities.Measures;
using Wutong.Activities.Outcomes;
using Wutong.Activities.Register;
using Wutong.Activities.Series;
using Wutong.Activities.SigningUp;
using Wutong.Platform.Access;
using Wutong.Platform.Codes;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Startup;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Points.Ledger;
using Wutong.Points.Members;
using Wutong.Points.Rules;
using Wutong.Tests.Territory;
using Wutong.Tests.World;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Activities;

/// <summary>活动 by commands, on both databases.</summary>
public sealed class ActivityTests
{
    private const string Some = "'00000000-0000-0000-0000-000000000001'";
    private static readonly DateOnly Tomorrow = new(2022, 9, 24);
    private static readonly ActivityDraft Draft = new(RegisterWorld.First, "lecture", "食品安全讲座", "讲怎么看标签。", "文兴社区", "社区活动室", Tomorrow, new(9, 0), new(10, 0), 2, 1, "help", true);
    private static readonly Actor Clerk = DoorWorld.PersonWith(Grant.ForArea(Roles.Community, AreaLevel.Community, RegisterWorld.First), Grant.For(Roles.Resident)), West = DoorWorld.PersonWith(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, RegisterWorld.West));

    /// <summary>In an order in which none breaks another's law before its turn.</summary>
    private static readonly (string Law, string Sql)[] Breaks =
    [
        ("activities.lies-within-its-series", $"UPDATE activity SET series_id = {Some}"),
        ("activities.service-is-earned", "UPDATE activity_help SET minutes = minutes - 1"),
        ("activities.entry-has-its-service", "UPDATE activity_sign_up SET transfer_id = NULL"),
        ("activities.nobody-waits-for-a-free-place", "UPDATE activity SET places = places + 1"),
        ("activities.taken-is-counted", "UPDATE activity SET taken = places"),
        ("activities.nobody-came-twice", $"UPDATE activity_attendance SET attendee_id = {Some}, is_void = FALSE, corrects_id = NULL"),
        ("activities.stands-where-its-last-step-left-it", "UPDATE activity SET steps = steps - 1"),
        ("activities.outcomes-are-of-what-was-held", "UPDATE activity SET state = 1"),
        ("activities.nobody-came-to-what-was-called-off", "UPDATE activity SET state = 3"),
    ];

    [Fact]
    public void Every_law_has_its_break() => Assert.Equal(ActivityLaws.All.Select(l => l.Code).Order(StringComparer.Ordinal), Breaks.Select(b => b.Law).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task From_the_announcement_to_what_came_of_it(DatabaseKind kind)
    {
        await using var world = await NewAsync(kind);
        var residents = new List<Actor>();
        for (var i = 0; i < 4; i++) residents.Add(DoorWorld.PersonWith(Grant.For(Roles.Resident)));
        var (ann, ben, cai, dan) = (residents[0], residents[1], residents[2], residents[3]);
        await MustAsync(world, new JoinPoints(RegisterWorld.First), dan);
        var series = await MustAsync(world, new OpenSeries(new(RegisterWorld.First, "全国科普日", "区科协", Tomorrow.AddDays(-1), Tomorrow.AddDays(20), "科普向未来")));
        var number = await world.AskAsync(db => db.Set<SeriesRow>().Select(s => s.Number).SingleAsync());
        var id = await MustAsync(world, new PlanActivity(Draft with { Series = number }, Weeks: 2));
        Assert.Equal(2, await world.AskAsync(db => db.Set<ActivityRow>().CountAsync()));
        Assert.Equal("day", await BadFieldAsync(world, new PlanActivity(Draft with { Series = number, Day = Tomorrow.AddDays(40) })));
        Assert.Equal("kind", await BadFieldAsync(world, new PlanActivity(Draft with { Kind = "none" })));
        Assert.Equal("rule", await BadFieldAsync(world, new PlanActivity(Draft with { Rule = "none" })));
        Assert.Equal("until", await BadFieldAsync(world, new PlanActivity(Draft with { Until = new(9, 0) })));
        Assert.Equal("activities.outside-series", await RefusedAsync(world, new ChangeSeries(series, new(RegisterWorld.First, "全国科普日", "区科协", Tomorrow, Tomorrow.AddDays(5)))));
        foreach (var command in (ICommand[])[new PlanActivity(Draft), new ChangeActivity(id, Draft), new CancelActivity(id, "下雨"), new HoldActivity(id), new NoteAttendance(id, [ann.Id]), new RecordOutcome(id, OutcomeKind.Served, "咨询", 3)])
            foreach (var stranger in (Actor[])[West, Actor.Visitor]) Assert.IsType<Answer.Denied>(await world.RunAsync(command, stranger));

        // two places: the third waits, moves up when one withdraws, and a place that is added goes to who waits
        foreach (var who in (Actor[])[ann, ben, cai]) await MustAsync(world, new SignUp(id), who);
        Assert.Equal("activities.signed-up", await RefusedAsync(world, new SignUp(id, AsHelper: true), ann));
        Assert.Equal("activities.no-member", await RefusedAsync(world, new SignUp(id, AsHelper: true), DoorWorld.PersonWith(Grant.For(Roles.Resident))));
        await MustAsync(world, new SignUp(id, AsHelper: true), dan);
        Assert.Equal(SignUpState.Waiting, await StateAsync(world, id, cai));
        await MustAsync(world, new WithdrawSignUp(id), ann);
        Assert.Equal(SignUpState.Holding, await StateAsync(world, id, cai));
        await MustAsync(world, new SignUp(id), ann);
        Assert.Equal(SignUpState.Waiting, await StateAsync(world, id, ann));
        Assert.Equal("places", Assert.IsType<Answer.Refused>(await world.RunAsync(new ChangeActivity(id, Draft with { Series = number, Places = 1 }), Clerk)).Field);
        await MustAsync(world, new ChangeActivity(id, Draft with { Series = number, Places = 3, From = new(9, 30), Until = new(10, 30) }));
        Assert.Equal(SignUpState.Holding, await StateAsync(world, id, ann));

        // by the code, and by the list
        Assert.Equal("activities.too-early", await RefusedAsync(world, new ComeByCode(id, "123456"), ann));
        At(world, 9, 20);
        Assert.Equal(OneTimeCodes.MissKind, Assert.IsType<Answer.Done>(await world.RunAsync(new ComeByCode(id, await WrongAsync(world, id)), ann)).Kind);
        await MustAsync(world, new ComeByCode(id, await CodeAsync(world, id)), ann);
        await MustAsync(world, new ComeByCode(id, await CodeAsync(world, id)), DoorWorld.PersonWith(Grant.For(Roles.Resident))); // never signed up
        Assert.Equal("accounts", await BadFieldAsync(world, new NoteAttendance(id, [Guid.NewGuid()])));
        await MustAsync(world, new NoteAttendance(id, [ann.Id, ben.Id, cai.Id]));
        await MustAsync(world, new TakeBackAttendance(id, cai.Id));
        Assert.Equal("activities.not-noted", await RefusedAsync(world, new TakeBackAttendance(id, cai.Id)));
        Assert.Equal(3, await ValueAsync(world, ActivityFigures.Attendance));

        Assert.Equal("activities.not-held", await RefusedAsync(world, new RecordOutcome(id, OutcomeKind.Served, "现场咨询", 30)));
        At(world, 11, 0);
        await MustAsync(world, new HoldActivity(id));
        await MustAsync(world, new RecordOutcome(id, OutcomeKind.Served, "现场咨询", 30));
        var wrong = await MustAsync(world, new RecordOutcome(id, OutcomeKind.Served, "现场咨询", 300));
        await MustAsync(world, new VoidOutcome(wrong));
        Assert.Equal("activities.outcome-is-void", await RefusedAsync(world, new VoidOutcome(wrong)));
        Assert.Equal((1, 30), (await ValueAsync(world, ActivityFigures.Activities), await ValueAsync(world, ActivityFigures.Served)));
        Assert.Equal("activities.is-over", await RefusedAsync(world, new CancelActivity(id, "下雨")));

        // the volunteer is confirmed by somebody else, once, with the hour's points
        await MustAsync(world, new ConfirmHelper(id, dan.Id));
        Assert.Equal("activities.confirmed", await RefusedAsync(world, new ConfirmHelper(id, dan.Id)));
        Assert.Equal("activities.no-helper", await RefusedAsync(world, new ConfirmHelper(id, ann.Id)));
        Assert.Equal(10, await world.AskAsync(db => db.Set<AccountRow>().Where(a => a.Id == AccountRow.IdOf(Asset.Points, dan.Id)).Select(a => a.Balance).SingleAsync()));
        Assert.Equal((1, 60), (await ValueAsync(world, ActivityFigures.Help), await ValueAsync(world, ActivityFigures.HelpMinutes)));

        // who was there says how it was
        await MustAsync(world, new GiveFeedback(id, 5, "讲得清楚"), ann);
        await MustAsync(world, new GiveFeedback(id, 4), ann);
        Assert.Equal(4, await world.AskAsync(db => db.Set<FeedbackRow>().Select(f => f.Stars).SingleAsync()));
        Assert.Equal("activities.was-not-there", await RefusedAsync(world, new GiveFeedback(id, 5), cai));
        Assert.Equal("stars", await BadFieldAsync(world, new GiveFeedback(id, 6), ann));

        // the next week's is called off: whoever signed up is told
        var next = await world.AskAsync(db => db.Set<ActivityRow>().Where(a => a.Id != id).Select(a => a.Id).SingleAsync());
        foreach (var who in (Actor[])[ann, ben, cai]) await MustAsync(world, new SignUp(next), who);
        await world.SealAsync();
        Assert.Empty(await world.BrokenLawsAsync());
        foreach (var (law, sql) in Breaks)
        {
            Assert.DoesNotContain(law, await world.BrokenLawsAsync());
            await world.SqlAsync(sql);
            Assert.Contains(law, await world.BrokenLawsAsync());
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_is_called_off_tells_who_signed_up_and_the_last_place_goes_to_one(DatabaseKind kind)
    {
        await using var world = await NewAsync(kind);
        var id = await MustAsync(world, new PlanActivity(Draft with { Places = 1 }));
        var residents = Enumerable.Range(0, 12).Select(_ => DoorWorld.PersonWith(Grant.For(Roles.Resident))).ToList();
        await Task.WhenAll(residents.Select(r => world.RunAsync(new SignUp(id), r)));
        Assert.Equal((1, 11), (await CountAsync(world, SignUpState.Holding), await CountAsync(world, SignUpState.Waiting)));
        await MustAsync(world, new CancelActivity(id, "礼堂停电"));
        Assert.Equal(12, await CountAsync(world, SignUpState.CalledOff));
        Assert.Equal("activities.no-sign-up", await RefusedAsync(world, new SignUp(id), residents[0]));
        At(world, 11, 0);
        Assert.Equal("activities.is-over", await RefusedAsync(world, new HoldActivity(id)));
        Assert.Empty(await world.BrokenLawsAsync());
        Assert.Equal(0, await ValueAsync(world, ActivityFigures.Activities));
    }

    private static async Task<DoorWorld> NewAsync(DatabaseKind kind)
    {
        var world = await RegisterWorld.NewAsync(kind);
        await using (var scope = world.Scopes.CreateAsyncScope()) await new ActivityLists().RunAsync(scope.ServiceProvider, new Quiet(), default);
        await MustAsync(world, new PublishRule("help", "活动志愿者", RuleBasis.Hour, 10, 12, new(2022, 9, 23), "Volunteers", 40, null, true), RegisterWorld.Keeper);
        return world;
    }

    private static void At(DoorWorld world, int hour, int minute) => world.Time.SetUtcNow(ChinaDay.Utc(Tomorrow, new(hour, minute)));

    private static async Task<Guid> MustAsync(DoorWorld world, ICommand command, Actor? by = null) => Guid.TryParse(Assert.IsType<Answer.Done>(await world.RunAsync(command, by ?? Clerk)).Id, out var id) ? id : default;

    private static async Task<string> RefusedAsync(DoorWorld world, ICommand command, Actor? by = null) => Assert.IsType<Answer.Refused>(await world.RunAsync(command, by ?? Clerk)).Rule;

    private static async Task<string> BadFieldAsync(DoorWorld world, ICommand command, Actor? by = null) => (await Assert.ThrowsAsync<BadInputException>(() => world.RunAsync(command, by ?? Clerk))).Field;

    private static Task<SignUpState> StateAsync(DoorWorld world, Guid activity, Actor who) => world.AskAsync(db => db.Set<SignUpRow>().Where(s => s.ActivityId == activity && s.AccountId == who.Id).Select(s => s.State).SingleAsync());

    private static Task<int> CountAsync(DoorWorld world, SignUpState state) => world.AskAsync(db => db.Set<SignUpRow>().CountAsync(s => s.State == state));

    private static async Task<long> ValueAsync(DoorWorld world, Figure figure) => (await world.AskAsync(db => figure.ValueAsync(db, FigureAsk.At(world.Time.GetUtcNow().UtcDateTime), default))).Value;

    private static Task<string> CodeAsync(DoorWorld world, Guid activity) => world.AskAsync<RotatingCodes, string>(codes => Task.FromResult(codes.Now(AttendanceBook.Purpose, activity.ToString()).Digits));

    private static async Task<string> WrongAsync(DoorWorld world, Guid activity) => await CodeAsync(world, activity) == "123456" ? "654321" : "123456";

    private sealed class Quiet : IStartupProgress
    {
        public void Report(double share, string chinese, string english) { }
    }
}
