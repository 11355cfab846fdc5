using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Points.Ledger;
using Wutong.Points.Members;
using Wutong.Territory;

namespace Wutong.Points.Batches;

/// <summary>开一批兑换: who has so many points now qualifies, counted once and for good; how many then redeem is another figure.</summary>
/// <param name="Area">A subdistrict, or a district for all of it.</param>
internal sealed record OpenBatch(string Area, string Name, int LeastPoints) : ICommand;

internal sealed class OpenBatchHandler(IAreaRegister areas) : Handler<OpenBatch>
{
    private const int MostPoints = 100_000;
    public override Permission Needs => PointsPermissions.Gifts;
    public override bool RunsAlone => true;
    public override Target? TargetOf(OpenBatch command, IWrite write) => areas.PlaceOf(command.Area, write) is { Level: AreaLevel.District or AreaLevel.Subdistrict } place ? new(place) : null;

    public override Answer Run(OpenBatch command, IWrite write)
    {
        var (name, least, place) = (Input.Text("name", command.Name, 2, 40), Input.Whole("leastPoints", command.LeastPoints, 1, MostPoints), areas.PlaceOf(command.Area, write)!);
        var (id, members) = (write.NewId(), Qualifying(place, least, write));
        if (members.Count == 0) return No("points.none-qualifies", $"现在没有人够 {least} 分，请把分数定低一些，或者过些时候再开。", $"Nobody has {least} points now; ask for fewer, or open it later.", "leastPoints");
        write.Insert(new BatchRow { Id = id, Name = name, LeastPoints = least, OpenedAtUtc = write.Now, OpenedById = write.Actor.Id, Qualified = members.Count, Place = place });
        foreach (var (member, at) in members) write.Insert(new QualifiedRow { Id = write.NewId(), HappenedAtUtc = write.Now, RecordedAtUtc = write.Now, BatchId = id, MemberId = member, Place = at });
        write.Tell("points-batch.open", "points-batch", id.ToString());
        return new Answer.Done("points-batch", id);
    }

    /// <summary>Members of the area whose lots that have not lapsed make up as many.</summary>
    private static List<(Guid Member, Place At)> Qualifying(Place place, int least, IWrite write)
    {
        var (street, district, now) = (place.Street, place.District, write.Now);
        var members = write.Db.Set<MemberRow>().AsNoTracking().TagWith("points.batch-members").Where(m => m.LeftAtUtc == null && (street != null ? m.StreetCode == street : m.DistrictCode == district)).OrderBy(m => m.Id).ToList();
        var rich = write.Db.Set<LotRow>().AsNoTracking().TagWith("points.batch-lots").Where(l => l.Remaining > 0 && l.LapsesAtUtc > now).GroupBy(l => l.AccountId).Where(g => g.Sum(l => l.Remaining) >= least).Select(g => g.Key).ToHashSet();
        return [.. members.Where(m => rich.Contains(AccountRow.IdOf(Asset.Points, m.Id))).Select(m => (m.Id, m.Place))];
    }
}
