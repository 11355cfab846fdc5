using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Campaigns.Measures;
using Wutong.Platform.Data;
using Wutong.Platform.Laws;
using Wutong.Tests.World;

namespace Wutong.Tests.Cases.Campaigns;

/// <summary>Each law is seen broken by SQL that goes past the door.</summary>
public sealed class CampaignLawTests
{
    private static readonly (string Law, string Sql)[] All =
    [
        ("campaigns.fixed-was-found", "DELETE FROM case_event WHERE move = 1"),
        ("campaigns.shift-in-its-days", "UPDATE campaign_shift SET happened_at_utc = ends_at_utc"),
        ("campaigns.has-kinds", "DELETE FROM campaign_kind"),
    ];

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_law_broken_behind_the_doors_back_names_the_campaign(DatabaseKind kind)
    {
        await using var world = await CaseWorld.NewAsync(kind);
        var id = await world.CampaignAsync();
        await world.FixedAsync();
        await world.MustAsync(CampaignWorld.Shift(id), world.Grid);
        foreach (var (law, sql) in All)
            await world.Door.AskAsync(async db =>
            {
                var book = new LawBook(CampaignLaws.All, db);
                Assert.DoesNotContain(await book.CheckAsync(default), check => check.Breaches.Count > 0);
                await using var broken = await db.Database.BeginTransactionAsync(); // and taken back, for the next law
                await db.Database.ExecuteSqlRawAsync(sql);
                Assert.Equal((law, id.ToString().ToUpperInvariant()), (law, Assert.Single(Assert.Single(await book.CheckAsync(default), check => check.Law.Code == law).Breaches).Id.ToUpperInvariant()));
                return true;
            });
    }

    [Fact]
    public void Every_law_has_its_test() => Assert.Equal(CampaignLaws.All.Select(l => l.Code).Order(StringComparer.Ordinal), All.Select(a => a.Law).Order(StringComparer.Ordinal));
}
