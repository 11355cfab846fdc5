using System.Net;
using System.Text;
using Wutong.Platform.Writing;

namespace Wutong.Tests.Access;

/// <summary>权限矩阵, commands: every one × every role × every relation, in a world of its own, because what is allowed is done.</summary>
public sealed class AccessCommandTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private readonly AccessFill _fill = new(world);

    [Fact]
    public async Task Every_command_is_for_the_roles_of_the_table_and_within_reach_only()
    {
        int requests = 0;
        var faults = new List<string>();
        foreach (var (command, (roles, body)) in AccessTable.Commands)
            foreach (var who in Who.All)
            {
                if (body.Contains("{own-list-", StringComparison.Ordinal))
                {
                    await TryAsync(command, who.Role, _fill.Of(await world.Lists.FillAsync(body, who.Role), who.Role, default, default), roles.Contains(who.Role), "own");
                    if (body.Contains("{own-list-need}", StringComparison.Ordinal))
                        foreach (var (relation, need) in world.Lists.Needs.Where(n => !AccessTable.SeesNeeds[n.Key].Contains(who.Role) || !roles.Contains(who.Role))) await TryAsync(command, who.Role, _fill.Of(await world.Lists.FillAsync(body, who.Role, need), who.Role, default, default), false, relation);
                    continue;
                }
                if (body.Contains("{own-suggestion}", StringComparison.Ordinal))
                {
                    await TryAsync(command, who.Role, body.Replace("{own-suggestion}", await world.Suggestions.FreshAsync(), StringComparison.Ordinal), roles.Contains(who.Role), "own");
                    foreach (var (relation, number) in world.Suggestions.Numbers.Where(n => n.Key != "other-street-of-resident" && (!AccessTable.SeesSuggestions[n.Key].Contains(who.Role) || !roles.Contains(who.Role)))) await TryAsync(command, who.Role, body.Replace("{own-suggestion}", number, StringComparison.Ordinal), false, relation);
                    continue;
                }
                var (task, first) = body.Contains("{own-task}", StringComparison.Ordinal) || body.Contains("{own-event}", StringComparison.Ordinal) ? await world.OwnTaskAsync(who.Role) : default;
                var session = body.Contains("{own-session}", StringComparison.Ordinal) ? await world.AnotherSessionAsync(who.Role) : default;
                var own = body.Contains("{own-case}", StringComparison.Ordinal) ? await world.OwnCaseAsync(who.Role) : default;
                var place = body.Contains("{own-place}", StringComparison.Ordinal) ? await world.OwnPlaceAsync(who.Role) : default;
                await TryAsync(command, who.Role, AccessFill.OfPlace(_fill.OfCase(_fill.Of(body, who.Role, task, first).Replace("{own-session}", session.ToString(), StringComparison.Ordinal), own), place), roles.Contains(who.Role), "own");
                if (body.Contains("{own-place}", StringComparison.Ordinal))
                    foreach (var (relation, canary) in world.Places.Where(p => !AccessTable.SeesPlaces[p.Key].Contains(who.Role) || !roles.Contains(who.Role)))
                        await TryAsync(command, who.Role, AccessFill.OfPlace(_fill.OfCase(_fill.Of(body, who.Role, task, first), own), canary), false, relation);
                if (body.Contains("{own-case}", StringComparison.Ordinal))
                    foreach (var (relation, canary) in world.Cases.Where(c => !AccessTable.Sees[c.Key].Contains(who.Role) || !roles.Contains(who.Role))) await TryAsync(command, who.Role, AccessFill.OfPlace(_fill.OfCase(_fill.Of(body, who.Role, task, first), canary), place), false, relation);
                if (!command.StartsWith("tasks.", StringComparison.Ordinal)) continue;
                foreach (var (relation, (canary, _, _, canaryEvent)) in world.Canaries)
                {
                    if (AccessTable.Sees[relation].Contains(who.Role) && roles.Contains(who.Role)) continue; // theirs: tried above on one of their own
                    if (command == "tasks.give")
                    {
                        if (relation is "own-community-other-unit" or "other-street-other-unit") continue;
                        await TryAsync(command, who.Role, _fill.Of(body, who.Role, canary, canaryEvent).Replace(_fill.OwnArea(who.Role), _fill.AreaOf(relation), StringComparison.Ordinal), false, relation);
                    }
                    else await TryAsync(command, who.Role, _fill.Of(body, who.Role, canary, canaryEvent), false, relation);
                }
            }
        AccessFill.Tell($"{AccessTable.Commands.Count} commands, {Who.All.Count} readers, {requests} requests");
        Assert.True(faults.Count == 0, $"{faults.Count} faults:\n{string.Join('\n', faults.Take(80))}");

        async Task TryAsync(string command, string role, string json, bool isAllowed, string relation)
        {
            requests++;
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/commands/" + command) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
            request.Headers.Add(CommandEndpoints.KeyHeader, Guid.NewGuid().ToString("N"));
            using var answer = await world.Client(role).SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            var isDenied = answer.StatusCode == (role == "visitor" ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden);
            var isRun = answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict // done, or a rule had something against it
                || (answer.StatusCode == HttpStatusCode.NotFound && command.StartsWith("territory.", StringComparison.Ordinal)); // the reader before retired it
            if (isAllowed ? !isRun : !isDenied) faults.Add($"{role} {command} on {relation}: {(int)answer.StatusCode} {(isAllowed ? text[..Math.Min(text.Length, 300)] : "")}");
        }
    }
}
