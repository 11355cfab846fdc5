using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Wutong.Cases;
using Wutong.Cases.Map;
using Wutong.Cases.Public;
using Wutong.Cases.Records;
using Wutong.Cases.Registering;
using Wutong.Cases.Views;
using Wutong.Platform.Access;
using Wutong.Tests.Tasks;

namespace Wutong.Tests.Cases.Map;

/// <summary>The same question to the columns and, plainly, to the database.</summary>
internal static class ColumnsOfWorld
{
    public static CaseColumns NewColumns(this CaseWorld world) => new(world.Door.Scopes, world.Door.Time, NullLogger<CaseColumns>.Instance);

    /// <summary>Puts some cases elsewhere, and shows some to the public or takes them back; what is refused is no matter.</summary>
    public static async Task SpreadAsync(this CaseWorld world, Random random)
    {
        foreach (var row in await world.Door.AskAsync(db => db.Set<CaseRow>().AsNoTracking().OrderBy(c => c.Number).Take(60).ToListAsync()))
        {
            if (random.Next(3) == 0) await world.DoAsync(new PlaceCase(row.Id, CaseWorld.LonE7 + random.Next(-2000, 2000), CaseWorld.LatE7 + random.Next(-2000, 2000)), world.Checker);
            if (random.Next(3) == 0) await world.DoAsync(row.PublishedAtUtc is null ? new PublishCase(row.Id, "路边有垃圾") : new WithholdCase(row.Id, "先撤下"), world.Checker);
        }
    }

    /// <summary>Numbers, in order, by the rows themselves: the slow way, one row at a time.</summary>
    public static async Task<List<string>> PlainAsync(this CaseWorld world, Actor? reader, CaseFilter filter)
    {
        var now = world.Door.Time.GetUtcNow().UtcDateTime;
        var rights = world.Rights;
        var rows = await world.Door.AskAsync(db => (reader is null ? PublicCases.Of(db) : CaseReading.InReach(db, reader, rights)).ToListAsync());
        return [.. rows.Where(c => c.LonE7 is not null && Fits(c, filter, now)).Select(c => c.Number).Order(StringComparer.Ordinal)];
    }

    public static async Task<List<string>> ScanAsync(this CaseWorld world, CaseShot shot, Actor? reader, CaseFilter filter)
    {
        AreaLevel? level = filter.Area is { } code ? code switch { TaskWorld.Community => AreaLevel.Community, "140213000000" => AreaLevel.District, _ => null } : null;
        var sieve = new CaseSieve(shot, filter, level, reader?.ReachOf(CasesPermissions.See, world.Rights), world.Door.Time.GetUtcNow().UtcDateTime);
        var all = new List<string>();
        foreach (var c in shot.Chunks)
            for (var i = 0; i < c.Count; i++)
                if (sieve.Lets(c, i)) all.Add(CaseNumberKey.TextOf(c.Number[i]));
        await Task.CompletedTask;
        return [.. all.Order(StringComparer.Ordinal)];
    }

    private static bool Fits(CaseRow c, CaseFilter f, DateTime now)
    {
        var day = DateOnly.FromDateTime(c.ReportedAtUtc.AddHours(8));
        return (f.Stage is null || c.Stage == f.Stage) && (f.Kind is null || c.KindCode == f.Kind) && (f.Unit is null || c.UnitId == f.Unit) && (f.IsOpen is null || f.IsOpen == c.WaitsFor is not null)
            && (f.Area is null || new[] { c.DistrictCode, c.StreetCode, c.CommunityCode, c.GridCode }.Contains(f.Area)) && (f.From is null || day >= f.From) && (f.To is null || day <= f.To) && (!f.IsLate || c.DueAtUtc <= now) && (!f.IsUrgent || (c.Priority > 0 && c.WaitsFor is not null));
    }
}
