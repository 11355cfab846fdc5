using Wutong.Lists.Meetings;
using Wutong.Lists.Needs;
using Wutong.Lists.Projects;
using Wutong.Lists.Resources;
using Wutong.Platform.Access;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tasks;

namespace Wutong.Lists.Demonstration;

/// <summary>From the first need to the answer: each step by whose it is.</summary>
internal sealed class DemonstrationStory(WriteDoor door, TimeProvider time, DemonstrationPeople people, CancellationToken ct)
{
    public async Task TellAsync()
    {
        var (needs, resources) = (new List<Guid>(), new List<Guid>());
        foreach (var (i, need) in DemonstrationWords.Needs.Index()) needs.Add(await GatherAsync(need, people.Communities[i % 2]));
        foreach (var resource in DemonstrationWords.Resources) resources.Add(await OfferAsync(resource));
        var meeting = await CallAsync();
        var projects = new List<Guid>();
        foreach (var project in DemonstrationWords.Projects) projects.Add(await SetUpAsync(project, needs, resources, meeting));
        await RunAsync(new IssueMinutes(meeting), people.Clerk);
        foreach (var (i, project) in DemonstrationWords.Projects.Index()) await CarryOutAsync(projects[i], project);
    }

    private Task<Guid> GatherAsync(SampleNeed need, string community) => need.By is { } courier
        ? RunAsync(new RaiseNeed(need.Kind, need.Title, community, need.People, need.Text, need.Spot), people.Couriers[courier])
        : RunAsync(new GatherNeed(need.Kind, need.Title, community, need.Source, need.People, need.Text, need.Spot, OriginText: need.Origin), people.Clerk);

    private Task<Guid> OfferAsync(SampleResource resource) => RunAsync(new OfferResource(resource.Kind, resource.Title, people.Units[resource.Unit], DemonstrationLists.Street, resource.Capacity, resource.Of, time.ChinaToday, resource.PerUnit, Times: resource.Times, Spot: resource.Spot),
        people.Persons[resource.Unit] ?? people.Clerk);

    private async Task<Guid> CallAsync()
    {
        var today = time.ChinaToday;
        var meeting = await RunAsync(new CallMeeting(DemonstrationWords.MeetingTitle, DemonstrationLists.Street, today, DemonstrationWords.Spot, DemonstrationWords.Chair, DemonstrationWords.Agenda, new(9, 30)), people.Clerk);
        await RunAsync(new NoteMeeting(meeting, DemonstrationWords.MeetingTitle, today, DemonstrationWords.Spot, DemonstrationWords.Chair, DemonstrationWords.Agenda, [.. DemonstrationWords.Came.Select(u => new CameUnit(people.Units[u], "负责人"))], DemonstrationWords.Said, new(9, 30)), people.Clerk);
        return meeting;
    }

    private async Task<Guid> SetUpAsync(SampleProject project, List<Guid> needs, List<Guid> resources, Guid meeting)
    {
        var id = await RunAsync(new SetUpProject(project.Title, DemonstrationLists.Street, [.. project.Needs.Select(n => needs[n])], [.. project.Resources.Select(r => new ResourceUse(resources[r]))], project.Why, project.Text, meeting), people.Clerk);
        await RunAsync(new ClaimProject(id, people.Units[project.Claims], "会上认领"), people.Persons[project.Claims]!);
        return id;
    }

    private async Task CarryOutAsync(Guid id, SampleProject project)
    {
        foreach (var task in project.Tasks)
        {
            var (doer, limit) = (people.Persons[task.Unit]!, task.Hours > 0 ? WorkLimit.Hours(task.Hours) : WorkLimit.WorkingDays(task.Days));
            var given = await RunAsync(new GiveProjectTask(id, task.Title, task.Standard, people.Units[task.Unit], limit, EvidenceKind.Visit, doer.Id), people.Clerk);
            if (task.Far >= Far.Working) await RunAsync(door.CommandOf("tasks.accept", new { task = given }), doer);
            if (task.Far >= Far.HandedIn) await RunAsync(door.CommandOf("tasks.finish", new { task = given, note = "办好了，请来看", evidence = Array.Empty<object>() }), doer);
            if (task.Far >= Far.Closed) await RunAsync(door.CommandOf("tasks.close", new { task = given, note = "到现场看过，符合标准" }), people.Checker);
        }
        if (project.Result is { } result) await RunAsync(new FinishProject(id, result), people.Persons[project.Claims]!);
    }

    private async Task<Guid> RunAsync(ICommand command, Actor actor) => await door.RunAsync(command, actor, null, ct) switch
    {
        Answer.Done done => done.RecordId,
        var other => throw new InvalidOperationException($"the demonstration's {command.GetType().Name} was expected to be done and was {other}"),
    };
}
