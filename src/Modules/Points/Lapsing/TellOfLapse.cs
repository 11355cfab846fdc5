using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Points.Ledger;
using Wutong.Points.Members;

namespace Wutong.Points.Lapsing;

/// <summary>积分快到期: whoever takes part is told of points that lapse within the days of the setting, once for each moment they lapse at; so many at a time.</summary>
/// <param name="After">What the batch before answered; null begins with the first to lapse.</param>
internal sealed record TellOfLapse(string? After = null) : ICommand;

internal sealed class TellOfLapseHandler(PointsSettings settings) : Handler<TellOfLapse>
{
    public const int MostAtOnce = 200;

    /// <summary>Answered when nobody is left.</summary>
    public const string Over = "0";
    public override Permission Needs => PointsPermissions.Upkeep;
    public override Target TargetOf(TellOfLapse command, IWrite write) => Target.Installation;

    /// <returns>Where the next batch goes on, as the id.</returns>
    public override Answer Run(TellOfLapse command, IWrite write)
    {
        var due = Due(command.After, write);
        var accounts = due.ConvertAll(d => d.Account);
        var holders = write.Db.Set<AccountRow>().TagWith("points.lapse-holders").Where(a => accounts.Contains(a.Id)).Select(a => new { a.Id, a.HolderId }).ToDictionary(a => a.Id, a => a.HolderId);
        var people = holders.Values.ToList();
        var members = write.Db.Set<MemberRow>().AsNoTracking().TagWith("points.lapse-members").Where(m => people.Contains(m.Id) && m.LeftAtUtc == null).ToDictionary(m => m.Id);
        foreach (var (at, account, points) in due)
            if (members.TryGetValue(holders[account], out var member)) Tell(member, at, points, write);
        return new Answer.Done("points-lapse-notice", due.Count < MostAtOnce ? Over : string.Create(CultureInfo.InvariantCulture, $"{due[^1].AtUtc.Ticks}/{due[^1].Account}"));
    }

    /// <summary>Points that lapse together for one member, the first to lapse first.</summary>
    private List<(DateTime AtUtc, Guid Account, long Points)> Due(string? after, IWrite write)
    {
        var (now, until) = (write.Now, write.Now.AddDays(settings.TellDays));
        var lots = write.Db.Set<LotRow>().TagWith("points.lapse-soon").Where(l => l.Remaining > 0 && l.LapsesAtUtc > now && l.LapsesAtUtc <= until);
        if (after?.Split('/') is [var ticks, var account])
        {
            var (at, last) = (new DateTime(long.Parse(ticks, CultureInfo.InvariantCulture), DateTimeKind.Utc), Guid.Parse(account));
            lots = lots.Where(l => l.LapsesAtUtc > at || (l.LapsesAtUtc == at && l.AccountId.CompareTo(last) > 0));
        }
        return [.. lots.GroupBy(l => new { l.LapsesAtUtc, l.AccountId }).OrderBy(g => g.Key.LapsesAtUtc).ThenBy(g => g.Key.AccountId).Take(MostAtOnce)
            .Select(g => new { g.Key.LapsesAtUtc, g.Key.AccountId, Points = g.Sum(l => l.Remaining) }).AsEnumerable().Select(g => (g.LapsesAtUtc, g.AccountId, g.Points))];
    }

    private static void Tell(MemberRow member, DateTime at, long points, IWrite write)
    {
        var notice = new LapseNoticeRow { Id = write.NewId(), MemberId = member.Id, LapsesAtUtc = at, Points = points, ToldAtUtc = write.Now, Place = member.Place };
        if (write.InsertOnce(notice, "member_id, lapses_at_utc")) write.Tell("points-lapse-notice.soon", "points-lapse-notice", notice.Id.ToString());
    }
}
