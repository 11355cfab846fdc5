using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Unowned.Measures;
using Wutong.Platform.Data;
using Wutong.Platform.Laws;
using Wutong.Tests.World;

namespace Wutong.Tests.Cases.Unowned;

/// <summary>Each law is seen broken by SQL that goes past the door; that no command breaks one is shown by <see cref="RandomUnownedTests"/>.</summary>
public sealed class UnownedLawTests
{
    private static readonly (string Law, string Sql)[] All =
    [
        ("cases.unowned-stands-where-its-last-event-left-it", "UPDATE unowned_place SET state = 4"),
        ("cases.unowned-owner-was-set", "UPDATE unowned_place SET owned_since = NULL"),
        ("cases.unowned-recurrences-were-counted", "UPDATE unowned_place SET recurrences = 7"),
        ("cases.unowned-led-by-one", "UPDATE unowned_place SET lead_id = NULL"),
        ("cases.unowned-accepted-by-its-word", "DELETE FROM unowned_event WHERE move = 41"),
        ("cases.unowned-words-are-named", "UPDATE unowned_event SET text = '' WHERE move = 12"),
        ("cases.unowned-mark-has-its-event", "UPDATE unowned_case SET is_recurrence = (1 = 0)"),
        ("cases.unowned-event-has-its-place", "DELETE FROM unowned_place"),
    ];

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_law_broken_behind_the_doors_back_names_the_place(DatabaseKind kind)
    {
        await using var world = await CaseWorld.NewAsync(kind);
        var place = await world.PlaceAsync();
        await world.MustAsync(new Wutong.Cases.Unowned.Answering.RefuseUnowned(place, world.Tasks.Police, "不归我们"), world.Officer);
        await world.OwnAsync(place);
        world.Wait(TimeSpan.FromHours(1));
        var id = await world.DispatchedAtAsync(place);
        await world.ClearAsync(id);
        await world.AcceptAsync(place);
        foreach (var (law, sql) in All)
            await world.Door.AskAsync(async db =>
            {
                var book = new LawBook(UnownedLaws.All, db);
                Assert.DoesNotContain(await book.CheckAsync(default), check => check.Breaches.Count > 0);
                await using var broken = await db.Database.BeginTransactionAsync(); // and taken back, for the next law
                await db.Database.ExecuteSqlRawAsync(sql);
                Assert.Equal((law, place.ToString().ToUpperInvariant()), (law, Assert.Single(Assert.Single(await book.CheckAsync(default), check => check.Law.Code == law).Breaches).Id.ToUpperInvariant()));
                return true;
            });
    }

    [Fact]
    public void Every_law_has_its_test() => Assert.Equal(UnownedLaws.All.Select(l => l.Code).Order(StringComparer.Ordinal), All.Select(a => a.Law).Order(StringComparer.Ordinal));
}
