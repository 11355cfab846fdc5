using Wutong.Lists;
using Wutong.Lists.Meetings;
using Wutong.Lists.Needs;
using Wutong.Lists.Projects;
using Wutong.Lists.Resources;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Tests.World;

namespace Wutong.Tests.Access;

/// <summary>Needs in every relation to the readers, each bearing a canary word, and fresh records of the four lists for each reader's commands.</summary>
internal sealed class ListCanaries(AccessWorld world)
{
    private static readonly DateOnly From = new(2022, 9, 1);

    /// <summary>relation → a need.</summary>
    public Dictionary<string, Guid> Needs { get; } = [];
    public Guid Resource { get; private set; }
    public Guid Project { get; private set; }
    public Guid Meeting { get; private set; }

    internal static string Word(string relation) => "canary" + relation.Replace("-", "", StringComparison.Ordinal) + "need";

    public async Task MakeAsync()
    {
        foreach (var (relation, area) in ((string, string)[])[("own-grid", world.Grid), ("own-community", AccessWorld.Community), ("sibling-community", AccessWorld.Sibling), ("other-street", AccessWorld.Other), ("other-street-taken-up-by-own-unit", AccessWorld.Other)])
            Needs[relation] = await DoAsync(new GatherNeed(NeedKind.Travel, Word(relation), area));
        Needs["other-street-of-resident"] = await world.Site.DoAsync(new RaiseNeed(NeedKind.Living, Word("other-street-of-resident"), AccessWorld.Other), world.Reader("resident").Actor);
        Resource = await DoAsync(Offer(AccessWorld.Community));
        Project = await DoAsync(new SetUpProject("接电", AccessWorld.OtherStreet, [Needs["other-street-taken-up-by-own-unit"]], [], "合适"));
        await DoAsync(new ClaimProject(Project, world.Unit));
        Meeting = await DoAsync(Call());
    }

    /// <summary>The addresses an address of the table stands for, each with the relation it is of; null: it names no record of the lists.</summary>
    public IEnumerable<(string Address, string? Own)>? Of(string address)
    {
        if (address.Contains("{need}", StringComparison.Ordinal)) return Needs.Select(n => (address.Replace("{need}", n.Value.ToString(), StringComparison.Ordinal), (string?)n.Key));
        if (!address.Contains("{list-", StringComparison.Ordinal)) return null;
        return [(address.Replace("{list-resource}", Resource.ToString(), StringComparison.Ordinal).Replace("{list-project}", Project.ToString(), StringComparison.Ordinal).Replace("{list-meeting}", Meeting.ToString(), StringComparison.Ordinal), null)];
    }

    /// <summary>Puts fresh records, within the reader's reach, into a command; <paramref name="need"/>: a need of another's in place of their own.</summary>
    public async Task<string> FillAsync(string body, string role, Guid? need = null)
    {
        if (!body.Contains("{own-list-", StringComparison.Ordinal)) return body;
        var area = role == "grid" ? world.Grid : AccessWorld.Community;
        if (Has("need")) body = With("need", need ?? await DoAsync(new GatherNeed(NeedKind.Travel, "自己的", area)));
        if (Has("resource")) body = With("resource", await DoAsync(Offer(area)));
        if (Has("project")) body = With("project", await ProjectAsync(area));
        if (Has("claimed"))
        {
            var project = await ProjectAsync(area);
            await DoAsync(new ClaimProject(project, world.Unit));
            body = With("claimed", project);
        }
        if (Has("meeting")) body = With("meeting", await DoAsync(Call()));
        return body;

        bool Has(string what) => body.Contains($"{{own-list-{what}}}", StringComparison.Ordinal);
        string With(string what, Guid id) => body.Replace($"{{own-list-{what}}}", id.ToString(), StringComparison.Ordinal);
    }

    private async Task<Guid> ProjectAsync(string area) => await DoAsync(new SetUpProject("自己的", area, [await DoAsync(new GatherNeed(NeedKind.Travel, "自己的", area)), await DoAsync(new GatherNeed(NeedKind.Travel, "也是自己的", area))], [], "合适"));

    private OfferResource Offer(string area) => new(NeedKind.Travel, "停车位", world.Unit, area, 20, "个", From);

    private static CallMeeting Call() => new("联席会议", AccessWorld.Street, new(2022, 9, 20), "三楼", "书记", "通报");

    private Task<Guid> DoAsync(ICommand command) => world.Site.DoAsync(command, Actor.Program("tests"));
}
