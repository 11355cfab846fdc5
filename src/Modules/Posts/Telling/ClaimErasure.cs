using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Writing;
using Wutong.Posts.Claims;

namespace Wutong.Posts.Telling;

/// <summary>注销连带: whoever is erased gives up the places they have; whoever waits longest moves up. What was served keeps its numbers, which name nobody: the account is gone.</summary>
internal sealed class ClaimErasure : IFollower
{
    public string Kind => "account";

    public Answer.Refused? Follow(string topic, string id, IWrite write)
    {
        if (topic != "people.erased") return null;
        var account = Guid.Parse(id);
        foreach (var claim in write.Db.Set<ClaimRow>().AsTracking().Where(c => c.MemberId == account && c.BeginsAtUtc > write.Now && (c.State == ClaimState.Holding || c.State == ClaimState.Waiting)).ToList())
            ClaimBook.GiveUp(claim, write);
        return null;
    }
}
