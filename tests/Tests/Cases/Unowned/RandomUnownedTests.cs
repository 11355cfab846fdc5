using Wutong.Cases.Checking;
using Wutong.Cases.Commanding;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Cases.Registering;
using Wutong.Cases.Unowned.Answering;
using Wutong.Cases.Unowned.Life;
using Wutong.Cases.Unowned.Marking;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Laws;
using Wutong.Platform.Writing;
using Wutong.Tasks.Working;
using Wutong.Tests.World;

namespace Wutong.Tests.Cases.Unowned;

/// <summary>Random commands on places, on the cases there and on their units' tasks, sensible and senseless alike.</summary>
public sealed class RandomUnownedTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Whatever_is_done_a_place_stands_as_its_events_add_up_and_no_law_is_broken(DatabaseKind kind)
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        await using var world = await CaseWorld.NewAsync(kind);
        List<Guid> places = [await world.PlaceAsync(), await world.PlaceAsync("另一处")], cases = [await world.RegisteredAsync()];
        for (int i = 0, done = 0; i < 220; i++)
        {
            if (random.Next(9) == 0) cases.Add(await world.RegisteredAsync());
            var (command, actor) = await NextAsync();
            if (await world.DoAsync(command, actor) is Answer.Done) done++;
            if (random.Next(4) == 0) world.Wait(TimeSpan.FromHours(random.Next(1, 30)));
            Assert.True(i < 219 || done > 50, $"only {done} were done, seed {seed}");
        }
        foreach (var place in places)
        {
            var (row, parts, steps) = (await world.AtAsync(place), await world.TakePartAsync(place), await world.StepsAsync(place));
            var told = UnownedWorld.Replay(steps);
            Assert.True((told.State, told.Owner, told.Lead, told.Recurrences) == (row.State, row.UnitId, row.LeadId, row.Recurrences), $"{told} is not {row.State}, seed {seed}");
            Assert.True(told.Units.ToHashSet().SetEquals(parts.Select(p => new UnownedUnit(p.UnitId, p.IsLead, p.AcceptedAtUtc is not null))), $"units differ, seed {seed}");
        }
        var laws = await world.Door.AskAsync(db => new LawBook(world.Door.All<Law>(), db).CheckAsync(default));
        Assert.All(laws, check => Assert.True(check.Breaches.Count == 0, $"{check.Law.Code}: {string.Join("; ", check.Breaches.Select(b => b.English))}, seed {seed}"));

        async Task<(ICommand, Actor)> NextAsync()
        {
            var (place, id, unit) = (places[random.Next(places.Count)], cases[^random.Next(1, Math.Min(cases.Count, 4) + 1)], random.Next(2) == 0 ? world.Tasks.Sanitation : world.Tasks.Police);
            var by = unit == world.Tasks.Sanitation ? world.Sweeper : world.Officer;
            var part = (await world.PartsAsync(id)).Find(p => p.State is PartState.Given or PartState.Working);
            var stage = await world.StageAsync(id);
            if (stage == CaseStage.Done && random.Next(2) == 0) return (new PassCase(id, CaseOutcome.Cleared), world.Checker);
            if (stage == CaseStage.Closed && random.Next(2) == 0) return (new AcceptUnowned(place, unit), by);
            if (part is not null && random.Next(4) > 0)
                return random.Next(8) == 0 ? (new ReturnTask(part.TaskId, "不归我们"), Of(part.UnitId)) : (part.State == PartState.Given ? new AcceptTask(part.TaskId) : new FinishTask(part.TaskId, "已办", []), Of(part.UnitId));
            return random.Next(20) switch
            {
                0 => (new ClaimUnowned(place, unit, "是我们的"), by),
                1 => (new RefuseUnowned(place, unit, "不是我们的"), by),
                2 => (new LeadUnowned(place, unit), world.Dispatcher),
                3 => (new ReleaseUnowned(place, "换一家"), world.Dispatcher),
                4 => (new JoinUnowned(place, unit), world.Dispatcher),
                5 or 6 => (new AcceptUnowned(place, unit), by),
                7 => (new SetUnownedOwner(place, unit, new(2022, 9, 26), "会议"), world.Dispatcher),
                8 => (new CorrectUnowned(place, "改过的名称", "路口", "写错了"), world.Dispatcher),
                9 or 10 or 11 => (new MarkCase(id, place), world.Checker),
                12 => (new UnmarkCase(id, "标错了"), world.Checker),
                13 or 14 => (new DispatchCase(id, unit, random.Next(2) == 0 ? [unit == world.Tasks.Police ? world.Tasks.Sanitation : world.Tasks.Police] : []), world.Dispatcher),
                15 => (new RecallCase(id, "派错了"), world.Dispatcher),
                16 => (random.Next(3) == 0 ? new RejectCase(id, "不属实") : new AddJoint(id, unit), random.Next(2) == 0 ? world.Checker : world.Dispatcher),
                17 or 18 => (new PassCase(id, CaseOutcome.Cleared), world.Checker),
                _ => (random.Next(3) == 0 ? new ReopenCase(id, "复发") : new MarkDuplicate(id, (await world.CaseAsync(cases[0])).Number), world.Checker),
            };
        }

        Actor Of(Guid unit) => unit == world.Tasks.Sanitation ? world.Sweeper : world.Officer;
    }
}
