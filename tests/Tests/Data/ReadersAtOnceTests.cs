using System.Net;
using Wutong.Platform.Access;
using Wutong.Tests.World;

namespace Wutong.Tests.Data;

public sealed class ReadersAtOnceTests
{
    private static readonly string[] Pages = ["people/accounts", "lists", "territory", "outside", "desk", "calendar", "people/units", "search?q=平"];

    [Fact]
    public async Task Many_readers_at_once_right_after_the_start_all_get_their_page()
    {
        await using var site = City.NewSite();
        await site.ReadyAsync("accounts");
        using var reader = await site.SignInAsync(Grant.For(Roles.System));
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () =>
        {
            var bad = new List<string>();
            for (var n = 0; n < 40; n++)
            {
                var page = Pages[(i + n) % Pages.Length];
                try
                {
                    using var answer = await reader.Http.GetAsync(new Uri(page, UriKind.Relative));
                    var text = await answer.Content.ReadAsStringAsync();
                    if (answer.StatusCode >= HttpStatusCode.InternalServerError) bad.Add($"{page} {(int)answer.StatusCode} {text[..Math.Min(300, text.Length)]}");
                }
                catch (Exception e) { bad.Add($"{page} {e}"); }
            }
            return bad;
        })));
        var all = answers.SelectMany(a => a).ToList();
        Assert.True(all.Count == 0, $"{all.Count}: {string.Join("\n", all.Take(4))}");
    }
}
