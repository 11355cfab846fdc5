using System.Globalization;
using System.Net;
using Wutong.Platform.Data;

namespace Wutong.Tests.Open311;

/// <summary>./dev fuzz open311 [N]: whatever is asked, the answer has the shape of the specification and is never the server's fault.</summary>
[Collection(Open311Collection.Name)]
public sealed class Open311FuzzTests(BothWorlds worlds)
{
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("WUTONG_OPEN311_REQUESTS") ?? "2000", CultureInfo.InvariantCulture);

    [Fact]
    public async Task No_request_breaks_it_or_the_shape_of_its_answer()
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("WUTONG_FUZZ_SEED") ?? Random.Shared.Next().ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var world = await worlds.OnAsync(DatabaseKind.Sqlite);
        var numbers = new List<string>();
        for (var i = 0; i < 3; i++) numbers.Add((await world.PublishedAsync()).Number);
        await world.CloseAsync((await world.CaseAsync(numbers[0])).Id);
        var (fuzz, counts) = (new Open311Fuzz(new Random(seed), world.Key, numbers), new SortedDictionary<int, int>());
        for (var i = 0; i < Count; i++)
        {
            var (request, shape, isJson) = fuzz.Next();
            using var _ = request;
            try
            {
                using var answer = await world.Http.SendAsync(request);
                if (!request.RequestUri!.AbsolutePath.StartsWith("/open311/v2/", StringComparison.Ordinal)) continue; // dots led elsewhere
                var (status, body) = ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
                counts[status] = counts.GetValueOrDefault(status) + 1;
                Assert.Contains(status, (int[])[200, 204, 400, 403, 404]);
                if (status == 204 || request.Method == HttpMethod.Head)
                {
                    Assert.Empty(body);
                    continue;
                }
                Answered.Of(answer.StatusCode, body, isJson, status == (int)HttpStatusCode.OK ? shape : Shape.Errors);
            }
            catch (Exception e) when (e is not OperationCanceledException) { Assert.Fail($"seed {seed}, request {i}: {request.Method} {request.RequestUri}\n{e}"); }
        }
        Console.WriteLine($"open311: {Count} requests, seed {seed}: {string.Join(", ", counts.Select(c => $"{c.Value} x {c.Key}"))}");
        Assert.True(counts.GetValueOrDefault(200) > Count / 10 && counts.GetValueOrDefault(400) > Count / 20 && counts.GetValueOrDefault(403) > Count / 100, $"the mixture is too plain: {string.Join(", ", counts)}");
    }
}
