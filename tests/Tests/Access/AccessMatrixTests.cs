using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Writing;

namespace Wutong.Tests.Access;

/// <summary>权限矩阵: every endpoint × every role × (own, child, parent, sibling area, other unit, nobody), held against the hand-written <see cref="AccessTable"/>.</summary>
public sealed class AccessMatrixTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private readonly AccessFill _fill = new(world);
    private static readonly string[] EssayKeepersOf = ["district", "editor"];
    private static readonly string[] NotOurs = ["/_framework", "/errors/", "/dist", "/_blazor", "/api/{**rest}"];

    private List<(string Method, string Pattern)> Endpoints() =>
        [.. world.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText is { } path && e.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null && !NotOurs.Any(n => ("/" + path.TrimStart('/')).StartsWith(n, StringComparison.Ordinal)))
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(m => (m, "/" + e.RoutePattern.RawText!.TrimStart('/')))).Distinct().Where(e => e.m != "HEAD")];

    [Fact]
    public void Every_endpoint_stands_in_the_table_and_nothing_else_does()
    {
        var endpoints = Endpoints();
        var commands = world.Site.Services.GetRequiredService<WriteDoor>().Commands.Where(c => c.IsOnApi).Select(c => c.Name).ToHashSet();
        var gets = endpoints.Where(e => e.Method == "GET").Select(e => e.Pattern).ToHashSet();
        var posts = endpoints.Where(e => e.Method == "POST" && !gets.Contains(e.Pattern) && !e.Pattern.StartsWith("/api/commands/", StringComparison.Ordinal)).Select(e => e.Pattern).ToHashSet();
        Assert.Equal([], gets.Except(AccessTable.Gets.Keys));
        Assert.Equal([], AccessTable.Gets.Keys.Except(gets));
        Assert.Equal([], commands.Except(AccessTable.Commands.Keys));
        Assert.Equal([], AccessTable.Commands.Keys.Except(commands));
        Assert.Equal([], posts.Except(AccessTable.Posts.Keys));
        Assert.Equal([], AccessTable.Posts.Keys.Except(posts));
        Assert.DoesNotContain(endpoints, e => e.Method is not ("GET" or "POST"));
    }

    [Fact]
    public async Task Every_reader_gets_in_where_the_table_says_and_meets_only_the_canaries_of_their_reach()
    {
        int requests = 0, met = 0;
        var faults = new List<string>();
        foreach (var who in Who.All)
        {
            var client = world.Client(who.Role);
            foreach (var (pattern, (roles, addresses)) in AccessTable.Gets.Where(g => g.Key != "/start"))
                foreach (var (address, own) in addresses.SelectMany(_fill.Of))
                {
                    requests++;
                    using var answer = await client.GetAsync(new Uri("/" + address, UriKind.Relative));
                    var body = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
                    var isIn = answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) && !(answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("sign-in", StringComparison.Ordinal));
                    if ((int)answer.StatusCode >= 500) faults.Add($"{who.Role} {address}: {(int)answer.StatusCode}");
                    if (pattern == "/territory/{Code}" && roles.Contains(who.Role)) isIn |= !AccessTable.SeesAreas[own!].Contains(who.Role); // an area out of reach is said to be so
                    if (isIn != roles.Contains(who.Role)) faults.Add($"{who.Role} {address}: {(isIn ? "got in" : "was turned away")} ({(int)answer.StatusCode})");
                    foreach (var (relation, sees) in AccessTable.Sees) met += Meet(AccessWorld.Word(relation), sees, "task", relation);
                    foreach (var (relation, sees) in AccessTable.Sees) met += Meet(AccessWorld.CaseWord(relation), sees, "case", relation);
                    foreach (var (relation, sees) in AccessTable.SeesEstates) met += Meet(AccessWorld.EstateWord(relation), sees, "estate", relation);
                    foreach (var (relation, sees) in AccessTable.SeesShops) met += Meet(AccessWorld.ShopWord(relation), sees, "shop", relation);
                    foreach (var (relation, sees) in AccessTable.SeesPlaces) met += Meet(AccessWorld.PlaceWord(relation), sees, "place", relation);
                    foreach (var (relation, sees) in AccessTable.SeesNeeds) met += Meet(ListCanaries.Word(relation), sees, "need", relation);
                    foreach (var (relation, sees) in AccessTable.SeesSuggestions) met += Meet(SuggestionCanaries.Word(relation), sees, "suggestion", relation);
                    met += Meet(EssayRecords.Word, EssayKeepersOf, "essay", "the district");
                    foreach (var (relation, sees) in AccessTable.SeesPersons) met += Meet(AccessWorld.PersonWord(relation), sees, "person", relation);
                    if (own is { } canary && IsOpened(answer) != SeesOf(pattern)[canary].Contains(who.Role) && roles.Contains(who.Role)) faults.Add($"{who.Role} {address}: {(int)answer.StatusCode} for the record of {canary}");

                    int Meet(string word, string[] sees, string kind, string relation)
                    {
                        if (!body.Contains(word, StringComparison.Ordinal) || address.Contains(word, StringComparison.Ordinal)) return 0;
                        if (!sees.Contains(who.Role)) faults.Add($"{who.Role} {address}: met the {kind} of {relation}");
                        return 1;
                    }
                }
        }
        await CountsAsync(faults);
        Assert.True(met > 200, $"only {met} canaries were met: the test sees nothing");
        AccessFill.Tell($"{AccessTable.Gets.Count} GET endpoints, {Who.All.Count} readers, {requests} requests, {met} canaries met where they may be");
        Assert.True(faults.Count == 0, $"{faults.Count} faults:\n{string.Join('\n', faults.Take(80))}");
    }

    /// <summary>What each reader sees among the ones they may: if a list were empty for all, no canary would be met and nothing be shown.</summary>
    [Fact]
    public async Task Every_reader_does_find_what_is_theirs()
    {
        foreach (var who in Who.All)
        {
            var mine = AccessTable.Sees.Where(s => s.Value.Contains(who.Role)).Select(s => AccessWorld.Word(s.Key)).ToList();
            foreach (var (kind, words) in new (string, IEnumerable<string>)[]
            {
                ("estate", AccessTable.SeesEstates.Where(s => s.Value.Contains(who.Role)).Select(s => AccessWorld.EstateWord(s.Key))),
                ("shop", AccessTable.SeesShops.Where(s => s.Value.Contains(who.Role)).Select(s => AccessWorld.ShopWord(s.Key))),
                ("person", AccessTable.SeesPersons.Where(s => s.Value.Contains(who.Role)).Select(s => AccessWorld.PersonWord(s.Key))),
            })
            {
                var expected = words.ToList();
                if (expected.Count == 0) continue;
                var hits = WebUtility.HtmlDecode(await world.Client(who.Role).GetStringAsync(new Uri($"/search?q=canary&kind={kind}", UriKind.Relative)));
                Assert.All(expected, word => Assert.True(hits.Contains(word, StringComparison.Ordinal), $"{who.Role} does not find {word} among the {kind}s"));
            }
            if (AccessTable.SeesPlaces.Where(s => s.Value.Contains(who.Role)).Select(s => AccessWorld.PlaceWord(s.Key)).ToList() is { Count: > 0 } places)
            {
                var told = WebUtility.HtmlDecode(await world.Client(who.Role).GetStringAsync(new Uri("/cases/places/export?format=json", UriKind.Relative)));
                Assert.All(places, word => Assert.True(told.Contains(word, StringComparison.Ordinal), $"{who.Role} does not find {word}"));
            }
            if (AccessTable.SeesNeeds.Where(s => s.Value.Contains(who.Role)).Select(s => ListCanaries.Word(s.Key)).ToList() is { Count: > 0 } needs)
            {
                var told = WebUtility.HtmlDecode(await world.Client(who.Role).GetStringAsync(new Uri(who.Role == "resident" ? "/four-lists/mine" : "/four-lists/export?format=json", UriKind.Relative)));
                Assert.All(needs, word => Assert.True(told.Contains(word, StringComparison.Ordinal), $"{who.Role} does not find {word}"));
            }
            if (mine.Count == 0) continue;
            var cases = WebUtility.HtmlDecode(await world.Client(who.Role).GetStringAsync(new Uri("/cases/export?format=json", UriKind.Relative))) + await world.Client(who.Role).GetStringAsync(new Uri("/cases?all=1&stage=Dispatched", UriKind.Relative));
            Assert.All(AccessTable.Sees.Where(s => s.Value.Contains(who.Role)).Select(s => AccessWorld.CaseWord(s.Key)), word => Assert.True(cases.Contains(word, StringComparison.Ordinal), $"{who.Role} does not find {word}"));
            foreach (var address in (string[])["tasks/list?state=Done", "tasks/export?format=json", "figures/tasks.given/records?format=json", "search?q=canary&kind=task"])
            {
                var body = WebUtility.HtmlDecode(await world.Client(who.Role).GetStringAsync(new Uri("/" + address, UriKind.Relative)));
                Assert.All(mine, word => Assert.True(body.Contains(word, StringComparison.Ordinal), $"{who.Role} does not find {word} at {address}"));
            }
        }
    }

    /// <summary>What a map tells is what may be seen: the counts of its cells add up to it, and its points are those.</summary>
    [Fact]
    public async Task A_map_counts_and_shows_the_cases_of_its_reader_and_no_other()
    {
        string[] placed = ["own-grid", "own-community", "sibling-community", "other-street", "own-community-other-unit", "other-street-other-unit"];
        foreach (var who in Who.All)
        {
            var isStaff = AccessTable.Gets["/cases/map"].Roles.Contains(who.Role);
            var seen = placed.Where(r => AccessTable.Sees[r].Contains(who.Role)).Select(r => world.Cases[r].Number).Order(StringComparer.Ordinal).ToList();
            if (isStaff) await TilesAsync(who.Role, "cases", seen);
            await TilesAsync(who.Role, "problems", [world.Cases["own-community"].Number]);
        }

        async Task TilesAsync(string role, string map, List<string> expected)
        {
            var (count, late) = (0, 0);
            for (var (x, i) = (416, 0); i < 9; i++)
            {
                using var tile = await System.Net.Http.Json.HttpClientJsonExtensions.GetFromJsonAsync<System.Text.Json.JsonDocument>(world.Client(role), $"/{map}/map/9/{x + i % 3}/{192 + i / 3}");
                foreach (var cell in tile!.RootElement.GetProperty("cells").EnumerateArray()) (count, late) = (count + cell[2].GetInt32(), late + cell[3].GetInt32());
            }
            Assert.True(count == expected.Count, $"{role} {map}: the cells say {count} and {expected.Count} were expected");
            var numbers = new List<string>();
            foreach (var (x, y) in await PlacesAsync())
            {
                var text = await world.Client(role).GetStringAsync(new Uri($"/{map}/map/16/{x}/{y}", UriKind.Relative));
                using var tile = System.Text.Json.JsonDocument.Parse(text);
                numbers.AddRange(tile.RootElement.GetProperty("points").EnumerateArray().Select(p => p[2].GetString()!));
                Assert.DoesNotContain("canary", text, StringComparison.Ordinal);
            }
            Assert.Equal(expected, numbers.Order(StringComparer.Ordinal));
        }

        async Task<List<(uint X, uint Y)>> PlacesAsync() => await world.Site.AskAsync<Wutong.Platform.Data.AppDb, List<(uint, uint)>>(async db =>
            [.. (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Set<Wutong.Cases.Records.CaseRow>().Where(c => c.LonE7 != null).Select(c => new { c.LonE7, c.LatE7 })))
                .Select(c => Wutong.Cases.Map.WorldSquare.Of(c.LonE7!.Value, c.LatE7!.Value)).Select(s => (s.X >> 16, s.Y >> 16)).Distinct()]);
    }

    [Fact]
    public async Task Other_posts_turn_away_who_may_not()
    {
        foreach (var (pattern, roles) in AccessTable.Posts)
            foreach (var who in Who.All.Where(w => !roles.Contains(w.Role)))
            {
                using var content = new MultipartFormDataContent { { new StringContent("x"), "kind" } };
                using var request = new HttpRequestMessage(HttpMethod.Post, pattern) { Content = content };
                request.Headers.Add(CommandEndpoints.KeyHeader, Guid.NewGuid().ToString("N"));
                using var answer = await world.Client(who.Role).SendAsync(request);
                Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.BadRequest, $"{who.Role} {pattern}: {(int)answer.StatusCode}"); // 400: no antiforgery token
            }
    }

    /// <summary>Counts on the pages are counts of what may be seen: the inbox's badge, and a figure of one's own area.</summary>
    private async Task CountsAsync(List<string> faults)
    {
        foreach (var (role, waits) in ((string, int)[])[("checker", 5), ("handler", 6), ("unit-lead", 6)])
        {
            var page = await world.Client(role).GetStringAsync(new Uri("/tasks", UriKind.Relative));
            var badge = System.Text.RegularExpressions.Regex.Match(page, "href=\"tasks\"(?:(?!</a>).)*<span class=\"n\">(\\d+)</span>", System.Text.RegularExpressions.RegexOptions.Singleline); // not the notices'
            var count = badge.Success ? int.Parse(badge.Groups[1].Value, null) : 0;
            if (count != waits) faults.Add($"{role}: the inbox says {count} and {waits} was expected");
        }
    }

    private static Dictionary<string, string[]> SeesOf(string pattern) => pattern switch
    {
        "/territory/{Code}" => AccessTable.SeesAreas,
        "/people/persons/{Id:guid}" => AccessTable.SeesPersons,
        "/cases/places/{Id:guid}" => AccessTable.SeesPlaces,
        "/four-lists/needs/{Id:guid}" => AccessTable.SeesNeeds,
        "/suggestions/{Number}" => AccessTable.SeesSuggestions,
        _ when pattern.StartsWith("/streets/shops/", StringComparison.Ordinal) => AccessTable.SeesShops,
        _ when pattern.StartsWith("/territory/{Word}/{Code}", StringComparison.Ordinal) => AccessTable.SeesEstates,
        _ => AccessTable.Sees,
    };

    private static bool IsOpened(HttpResponseMessage answer) => answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotModified;
}
