using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Lists;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Streets.Chiefs;
using Wutong.Territory;

namespace Wutong.Streets.Patrols;

/// <summary>定巡查计划, from this month on.</summary>
/// <param name="Times">A month; 0 ends the plan.</param>
internal sealed record SetPatrolPlan(string Road, ChiefLevel Level, int Times) : ICommand;

/// <summary>One check of a walk.</summary>
internal sealed record WalkCheck(string Item, bool IsPassed, string? Note = null);

/// <summary>记一次巡查.</summary>
/// <param name="Sections">Codes of the sections walked; none: the whole road.</param>
/// <param name="Id">Made by the device that recorded it: sent twice, it is one walk. None: made here.</param>
/// <param name="Account">Of whom the draft on that device is: under another account it is not taken. None: whoever sends it.</param>
internal sealed record RecordWalk(string Road, ChiefLevel Level, DateOnly Day, IReadOnlyList<WalkCheck> Checks, IReadOnlyList<string>? Sections = null, string? Note = null, Guid? Id = null, Guid? Account = null) : ICommand;

internal sealed class SetPatrolPlanHandler(IRoadRegister roads) : Handler<SetPatrolPlan>
{
    public const int MostTimes = 60;

    public override Permission Needs => StreetsPermissions.Keep;
    public override Target? TargetOf(SetPatrolPlan command, IWrite write) => roads.Find(command.Road, null, write) is { } road ? new(road.Place) : null;

    public override Answer Run(SetPatrolPlan command, IWrite write)
    {
        var road = roads.Find(command.Road, null, write)!;
        if (!road.IsOpen) return No("streets.road-retired", "这条路已经停用，不能再定计划。", "This road is retired; nothing is planned for it any more.");
        var plan = new PatrolPlanRow
        {
            Id = write.NewId(), RoadCode = road.RoadCode, Level = Input.OneOf("level", command.Level), TimesAMonth = Input.Whole("times", command.Times, 0, MostTimes), FromMonth = PatrolRule.MonthOf(ChinaDay.Of(write.Now)),
            Place = road.Place, RecordedAtUtc = write.Now, RecordedById = write.Actor.Id,
        };
        write.Db.Add(plan);
        return new Answer.Done("patrol-plan", plan.Id);
    }
}

internal sealed class RecordWalkHandler(IRoadRegister roads, IListRegister lists) : Handler<RecordWalk>
{
    public const int LongestNote = 500, LongestWhy = 200;
    private const int MostSections = 20;

    public override Permission Needs => StreetsPermissions.Look;

    /// <summary>The first section walked, where one is named: a grid worker walks what lies in the grid.</summary>
    public override Target? TargetOf(RecordWalk command, IWrite write) => roads.Find(command.Road, command.Sections is [var first, ..] ? first : null, write) is { } stretch ? new(stretch.Place) : null;

    public override Answer Run(RecordWalk command, IWrite write)
    {
        if (command.Account is { } made && made != write.Actor.Id) return No("streets.other-account", "这份草稿是另一个账号写的，请用那个账号登录后再发。", "This draft was made by another account; sign in with it and send it.", "account");
        var own = command.Id == Guid.Empty ? null : command.Id;
        if (own is not null && write.Db.Set<WalkRow>().AsNoTracking().SingleOrDefault(w => w.Id == own) is { } before) return Again(before, command, write);
        var (sections, reach) = (command.Sections ?? [], write.Actor.ReachOf(Needs, write.Rights));
        if (sections.Count > MostSections) throw new BadInputException("sections", $"最多 {MostSections} 段。", $"At most {MostSections} sections.");
        foreach (var section in sections)
        {
            var stretch = roads.Find(command.Road, section, write) ?? throw new BadInputException("sections", $"这条路没有编号为“{section}”的路段。", $"The road has no section '{section}'.");
            if (!reach.Covers(new(stretch.Place))) return new Answer.Denied(false);
        }
        var road = roads.Find(command.Road, sections is [var first, ..] ? first : null, write)!;
        Input.PastDay("day", command.Day, write.Now);
        if (lists.ValidOn(StreetLists.PatrolChecks, command.Day, write) is not { } version) return No("streets.no-checks-then", "那一天还没有生效的巡查清单，请换一个日期。", "No list of checks was valid on that day; choose another.", "day");
        foreach (var item in version.Items)
            if (command.Checks.Count(c => c.Item == item.Code) != 1) throw new BadInputException("checks." + item.Code, $"“{item.Zh}”请选一项。", $"\"{item.En}\": please choose one.");
        if (command.Checks.Count != version.Items.Count) throw new BadInputException("checks", "清单里没有这一项。", "The list has no such check.");
        var id = own ?? write.NewId();
        write.Db.Add(new WalkRow
        {
            Id = id, RoadCode = command.Road, Level = Input.OneOf("level", command.Level), RecordedById = write.Actor.Id, Sections = string.Join(',', sections.Distinct(StringComparer.Ordinal)), VersionId = version.Id,
            Passed = command.Checks.Count(c => c.IsPassed), Failed = command.Checks.Count(c => !c.IsPassed), Note = Input.Optional("note", command.Note, LongestNote),
            Place = road.Place, HappenedAtUtc = ChinaDay.Utc(command.Day), RecordedAtUtc = write.Now,
            Checks = [.. command.Checks.Select(c => new WalkCheckRow { WalkId = id, ItemCode = c.Item, IsPassed = c.IsPassed, Note = Input.Optional("checks." + c.Item, c.Note, LongestWhy) })],
        });
        return new Answer.Done("walk", id);
    }

    /// <summary>The same walk again, by a repeat or a lost answer, is the walk there is; another one under its id is not taken.</summary>
    private static Answer Again(WalkRow before, RecordWalk command, IWrite write) =>
        before.RecordedById == write.Actor.Id && before.RoadCode == command.Road && before.Level == command.Level && before.HappenedAtUtc == ChinaDay.Utc(command.Day) && before.Passed == command.Checks.Count(c => c.IsPassed) && before.Failed == command.Checks.Count(c => !c.IsPassed)
            ? new Answer.Done("walk", before.Id.ToString(), WasBefore: true)
            : No("streets.walk-id-taken", "这份记录的编号已经用在另一次巡查上，请另记一次。", "The id of this record belongs to another walk; record it as a new one.");
}
