using Microsoft.EntityFrameworkCore;
using Wutong.Activities.Outcomes;
using Wutong.Activities.Register;
using Wutong.Activities.SigningUp;
using Wutong.Platform.Writing;

namespace Wutong.Activities.Telling;

/// <summary>注销连带: whoever is erased gives up the places they have, and what they said goes. That somebody was there stays as a number, which names nobody: the account is gone.</summary>
internal sealed class SignUpErasure : IFollower
{
    public string Kind => "account";

    public Answer.Refused? Follow(string topic, string id, IWrite write)
    {
        if (topic != "people.erased") return null;
        var account = Guid.Parse(id);
        foreach (var row in write.Db.Set<SignUpRow>().AsTracking().Where(s => s.AccountId == account && s.BeginsAtUtc > write.Now && (s.State == SignUpState.Holding || s.State == SignUpState.Waiting)).ToList())
            SignUpBook.GiveUp(ActivityBook.Find(row.ActivityId, write)!, row, write);
        foreach (var said in write.Db.Set<FeedbackRow>().AsTracking().Where(f => f.AccountId == account).ToList()) said.Words = null;
        return null;
    }
}
