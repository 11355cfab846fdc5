using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Checking;
using Wutong.Cases.Commanding;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Cases.Registering;
using Wutong.Cases.Reporting;
using Wutong.Platform.Access;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Tasks.Working;
using Wutong.Tests.Tasks;
using Wutong.Tests.World;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Cases;

/// <summary>Every stage × every move a person makes × every role: done where both tables say so, else refused with a reason, nothing changed, and the attempt in the audit.</summary>
public sealed class CaseCombinationTests
{
    private const string Enterers = "district subdistrict community grid checker", Command = "district subdistrict", Supervision = "checker", Unit = "handler";

    /// <summary>Whose each is, written by hand.</summary>
    private static readonly Dictionary<CaseMove, string> Whose = new()
    {
        [CaseMove.SettleOnSpot] = Enterers, [CaseMove.Verify] = Supervision, [CaseMove.Register] = Supervision, [CaseMove.Reject] = Supervision, [CaseMove.MarkDuplicate] = Supervision, [CaseMove.Separate] = Supervision, [CaseMove.Grade] = Supervision, [CaseMove.Pass] = Supervision,
        [CaseMove.SendBack] = Supervision, [CaseMove.Reopen] = Supervision, [CaseMove.ConfirmSatisfied] = Supervision, [CaseMove.Publish] = Supervision, [CaseMove.Withhold] = Supervision, [CaseMove.Dispatch] = Command, [CaseMove.Recall] = Command,
        [CaseMove.AddJoint] = Command, [CaseMove.RefuseSuspension] = Command, [CaseMove.Suspend] = Command, [CaseMove.Resume] = Command, [CaseMove.Tell] = Command, [CaseMove.Urge] = Command, [CaseMove.Supervise] = Command, [CaseMove.Instruct] = Command, [CaseMove.AskSuspension] = Unit,
    };

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Every_stage_move_and_role_does_what_the_tables_say(DatabaseKind kind)
    {
        await using var world = await CaseWorld.NewAsync(kind);
        var (roles, other) = (RolesOf(world), await world.ReportAsync());
        var number = (await world.CaseAsync(other)).Number;
        var (tried, done, part) = (0, 0, Random.Shared.Next(3));
        foreach (var stage in Enum.GetValues<CaseStage>())
        {
            if (kind != DatabaseKind.Sqlite && (int)stage % 3 != part) continue; // there, a third of them each time
            var id = await InAsync(world, stage, number);
            foreach (var (move, whose) in Whose)
            {
                var (before, expected) = (await world.CaseAsync(id), new List<(Guid, string)>());
                Assert.Equal(stage, before.Stage);
                bool IsTheirs(string role) => whose.Split(' ').Contains(role) && (role != Unit || before.UnitId == world.Tasks.Sanitation);
                var isPossible = CaseMoves.After(stage, move) is not null && !Lacks(move, stage, before);
                foreach (var (role, actor) in roles.Where(r => !(isPossible && IsTheirs(r.Key))))
                {
                    var answer = await world.DoAsync(CommandOf(move, id, number, world), actor);
                    tried++;
                    if (IsTheirs(role)) Assert.True(answer is Answer.Refused { Chinese.Length: > 5, English.Length: > 5 }, $"{role} {move} in {stage}: {answer}");
                    else Assert.True(answer is Answer.Denied, $"{role} {move} in {stage}: {answer}");
                    if (actor.Kind == ActorKind.Person) expected.Add((actor.Id, answer is Answer.Refused no ? "refused " + no.Rule : "denied"));
                }
                Assert.Equivalent(before, await world.CaseAsync(id), strict: true);
                Assert.Equal(expected.Order(), (await RefusalsAsync(world, id, move)).Order());
                foreach (var (role, actor) in roles.Where(r => isPossible && IsTheirs(r.Key)))
                {
                    var answer = await world.DoAsync(CommandOf(move, id, number, world), actor);
                    Assert.True(answer is Answer.Done, $"{role} {move} in {stage}: {answer}");
                    (tried, done, id) = (tried + 1, done + 1, await InAsync(world, stage, number));
                }
            }
        }
        Assert.Empty((await world.Door.CheckAuditAsync()).Breaks);
        TestContext.Current.SendDiagnosticMessage($"{tried} tried, {done} done");
        Assert.True(tried > 1000 && done > 20, $"{tried} tried, {done} done");
    }

    private static Dictionary<string, Actor> RolesOf(CaseWorld world) => new()
    {
        ["district"] = world.Tasks.Leader, ["subdistrict"] = world.Dispatcher, ["community"] = DoorWorld.PersonWith(Grant.ForArea(Roles.Community, AreaLevel.Community, TaskWorld.Community)), ["grid"] = world.Grid, ["checker"] = world.Checker,
        ["handler"] = world.Sweeper, ["other-unit"] = world.Officer, ["other-street"] = world.Tasks.OtherClerk, ["other-checker"] = DoorWorld.PersonWith(Grant.ForArea(Roles.Checker, AreaLevel.Subdistrict, TaskWorld.OtherStreet)), ["resident"] = world.Resident,
        ["editor"] = DoorWorld.PersonWith(Grant.ForArea(Roles.Editor, AreaLevel.District, TaskWorld.District)), ["auditor"] = DoorWorld.PersonWith(Grant.For(Roles.Auditor)), ["security"] = DoorWorld.PersonWith(Grant.For(Roles.Security)), ["system"] = DoorWorld.PersonWith(Grant.For(Roles.System)), ["visitor"] = Actor.Visitor,
    };

    /// <summary>Rules beside the tables: an answer needs a question, what is withheld has to be public, a unit's case settled on no spot goes back to the unit.</summary>
    private static bool Lacks(CaseMove move, CaseStage stage, CaseRow row) => move switch
    {
        CaseMove.RefuseSuspension => !row.NeedsCommand,
        CaseMove.Withhold => row.PublishedAtUtc is null,
        CaseMove.Register => stage is CaseStage.Done or CaseStage.Closed,
        _ => false,
    };

    private static async Task<Guid> InAsync(CaseWorld world, CaseStage stage, string other)
    {
        var id = stage switch
        {
            CaseStage.Reported or CaseStage.Verifying or CaseStage.Rejected or CaseStage.Duplicate => await world.ReportAsync(),
            CaseStage.Registered or CaseStage.Suspended => await world.RegisteredAsync(),
            CaseStage.Dispatched or CaseStage.Handling or CaseStage.Returned => await world.DispatchedAsync(),
            _ => await world.HandledAsync(),
        };
        foreach (var (command, by) in stage switch
        {
            CaseStage.Verifying => [(new VerifyCase(id), world.Checker)],
            CaseStage.Rejected => [(new RejectCase(id, "不属实"), world.Checker)],
            CaseStage.Duplicate => [(new MarkDuplicate(id, other), world.Checker)],
            CaseStage.Suspended => [(new SuspendCase(id, "等图", world.Door.Time.GetUtcNow().AddDays(9), "要等"), world.Dispatcher)],
            CaseStage.Handling => [(new AcceptTask(await world.TaskOfAsync(id, world.Tasks.Sanitation)), world.Sweeper)],
            CaseStage.Returned => [(new ReturnTask(await world.TaskOfAsync(id, world.Tasks.Sanitation), "不归我们"), world.Sweeper)],
            CaseStage.Rework => [(new SendBackCase(id, "还有"), world.Checker)],
            CaseStage.Closed => [(new PassCase(id, CaseOutcome.Cleared), world.Checker)],
            CaseStage.Reopened => [(new PassCase(id, CaseOutcome.Cleared), world.Checker), (new ReopenCase(id, "复发"), world.Checker)],
            _ => (List<(ICommand, Actor)>)[],
        }) await world.MustAsync(command, by);
        Assert.Equal(stage, await world.StageAsync(id));
        return id;
    }

    private static ICommand CommandOf(CaseMove move, Guid id, string other, CaseWorld world) => move switch
    {
        CaseMove.SettleOnSpot => new SettleOnSpot(id, CaseOutcome.Cleared, "扫净了"),
        CaseMove.Verify => new VerifyCase(id),
        CaseMove.Register => new RegisterCase(id),
        CaseMove.Reject => new RejectCase(id, "不属实"),
        CaseMove.MarkDuplicate => new MarkDuplicate(id, other),
        CaseMove.Separate => new SeparateCase(id, "不是一处"),
        CaseMove.Grade => new GradeCase(id, Priority: CasePriority.Urgent),
        CaseMove.Pass => new PassCase(id, CaseOutcome.Cleared),
        CaseMove.SendBack => new SendBackCase(id, "还有"),
        CaseMove.Reopen => new ReopenCase(id, "复发"),
        CaseMove.ConfirmSatisfied => new VisitAgain(id, true, "满意"),
        CaseMove.Publish => new PublishCase(id),
        CaseMove.Withhold => new WithholdCase(id, "先撤下"),
        CaseMove.Dispatch => new DispatchCase(id, world.Tasks.Police),
        CaseMove.Recall => new RecallCase(id, "派错了"),
        CaseMove.AddJoint => new AddJoint(id, world.Tasks.Police),
        CaseMove.RefuseSuspension => new RefuseSuspension(id, "能办"),
        CaseMove.Suspend => new SuspendCase(id, "等图", world.Door.Time.GetUtcNow().AddDays(9), "要等"),
        CaseMove.Resume => new ResumeCase(id),
        CaseMove.Tell => new TellCase(id, "正在联系", false),
        CaseMove.Urge => new UrgeCase(id),
        CaseMove.Supervise => new SuperviseCase(id, "要紧", world.Door.Time.GetUtcNow().AddDays(2)),
        CaseMove.Instruct => new InstructCase(id, "抓紧办"),
        CaseMove.AskSuspension => new AskSuspension(id, "等图"),
        _ => throw new ArgumentOutOfRangeException(nameof(move), move, "a move a person makes was expected"),
    };

    /// <summary>Who was told no about this move of this case, and by which rule.</summary>
    private static async Task<List<(Guid, string)>> RefusalsAsync(CaseWorld world, Guid id, CaseMove move)
    {
        var (record, command) = (id.ToString(), world.Door.Door.Commands.Single(c => c.Type == CommandOf(move, id, "", world).GetType()).Name);
        var rows = await world.Door.AskAsync(db => db.Set<AuditRow>().AsNoTracking().Where(a => a.Kind == "case" && a.RecordId == record && a.Command == command && (a.Changes == "denied" || a.Changes.StartsWith("refused"))).Select(a => new { a.ActorId, a.Changes }).ToListAsync());
        return rows.ConvertAll(r => (r.ActorId, r.Changes));
    }
}
