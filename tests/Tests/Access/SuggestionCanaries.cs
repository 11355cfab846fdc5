using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Suggestions.Making;

namespace Wutong.Tests.Access;

/// <summary>Suggestions in every relation to the readers, each bearing a canary word, and fresh ones for each reader's commands.</summary>
internal sealed class SuggestionCanaries(AccessWorld world)
{
    /// <summary>relation → the suggestion's number.</summary>
    public Dictionary<string, string> Numbers { get; } = [];

    internal static string Word(string relation) => "canary" + relation.Replace("-", "", StringComparison.Ordinal) + "suggestion";

    public async Task MakeAsync()
    {
        foreach (var (relation, area) in ((string, string)[])[("own-community", AccessWorld.Community), ("sibling-community", AccessWorld.Sibling), ("other-street", AccessWorld.Other)])
            Numbers[relation] = await MadeAsync(Word(relation), area, Somebody());
        Numbers["other-street-of-resident"] = await MadeAsync(Word("other-street-of-resident"), AccessWorld.Other, world.Reader("resident").Actor);
    }

    /// <summary>The addresses an address of the table stands for, each with the relation it is of; null: it names no suggestion.</summary>
    public IEnumerable<(string Address, string? Own)>? Of(string address) => !address.Contains("{suggestion}", StringComparison.Ordinal) ? null : Numbers.Select(n => (address.Replace("{suggestion}", n.Value, StringComparison.Ordinal), (string?)n.Key));

    /// <summary>Somebody's that waits, in the community of the readers.</summary>
    public Task<string> FreshAsync() => MadeAsync("门口加一排挂钩", AccessWorld.Community, Somebody());

    /// <summary>Each time another, as nobody has more than five that wait.</summary>
    private static Actor Somebody() => new(Guid.NewGuid(), ActorKind.Person, "somebody", [Grant.For(Roles.Resident)]);

    private async Task<string> MadeAsync(string text, string area, Actor author) => Assert.IsType<Answer.Done>(await world.Site.Services.GetRequiredService<WriteDoor>().RunAsync(new MakeSuggestion(text, area), author, null, default)).Id;
}
