using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Writing;
using Wutong.Points.Appeals;
using Wutong.Points.Redeeming;

namespace Wutong.Points.Members;

/// <summary>注销连带: whoever is erased takes part no more, and gifts that wait go back. The ledger keeps its numbers, which name nobody: the account they belong to is gone.</summary>
internal sealed class MemberErasure : IFollower
{
    public string Kind => "account";

    public Answer.Refused? Follow(string topic, string id, IWrite write)
    {
        if (topic != "people.erased") return null;
        var account = Guid.Parse(id);
        foreach (var waiting in write.Db.Set<RedemptionRow>().AsTracking().Where(r => r.MemberId == account && r.State == RedemptionState.Reserved).ToList()) Settlement.Release(waiting, write);
        foreach (var appeal in write.Db.Set<AppealRow>().AsTracking().Where(a => a.MemberId == account)) appeal.Text = ""; // words may name somebody
        write.Db.RemoveRange(write.Db.Set<MemberRow>().AsTracking().Where(m => m.Id == account));
        return null;
    }
}
