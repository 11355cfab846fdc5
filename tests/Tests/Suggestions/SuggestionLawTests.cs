using Wutong.Platform.Data;
using Wutong.Suggestions.Measures;
using Wutong.Tests.World;

namespace Wutong.Tests.Suggestions;

/// <summary>Each law is seen broken by SQL that goes past the door.</summary>
public sealed class SuggestionLawTests
{
    /// <summary>In one world, one after the other: none spoils a later one.</summary>
    private static readonly (string Law, string Sql)[] Broken =
    [
        ("suggestions.need-is-there", "UPDATE need SET origin_id = 'another' WHERE origin_kind = 'suggestion'"),
        ("suggestions.case-is-there", "UPDATE case_file SET origin_id = 'another' WHERE origin_kind = 'suggestion'"),
        ("suggestions.decided-by-another", "UPDATE suggestion SET decided_by_id = author_id WHERE state = 5"),
        ("suggestions.stands-where-its-last-event-left-it", "UPDATE suggestion SET state = 2 WHERE state = 1"),
        ("suggestions.event-has-its-suggestion", "DELETE FROM suggestion WHERE state = 5"),
    ];

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_law_broken_behind_the_doors_back_names_the_record(DatabaseKind kind)
    {
        await using var world = await SuggestionWorld.NewAsync(kind);
        await world.OfEachAsync();
        Assert.Empty(await world.BrokenAsync());
        foreach (var (law, sql) in Broken)
        {
            var alone = SuggestionLaws.All.Where(l => l.Code == law).ToList();
            Assert.Empty(await world.BrokenAsync(alone));
            await world.Door.SqlAsync(sql);
            Assert.NotEmpty(await world.BrokenAsync(alone));
        }
    }

    [Fact]
    public void Every_law_has_its_test() => Assert.Equal(SuggestionLaws.All.Select(l => l.Code).Order(StringComparer.Ordinal), Broken.Select(b => b.Law).Order(StringComparer.Ordinal));
}
