using Wutong.People.Accounts;
using Wutong.People.Granting;
using Wutong.People.Persons;
using Wutong.People.Sessions;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.People.Me;

/// <summary>注销: erases the person behind the actor's own account. Ids stay in cases and ledgers and lead to nobody.</summary>
internal sealed record EraseMe : ICommand;

internal sealed class EraseMeHandler : Handler<EraseMe>
{
    public override Permission Needs => PeoplePermissions.OwnAccount;
    public override Target TargetOf(EraseMe command, IWrite write) => Target.Own(write.Actor);

    public override Answer Run(EraseMe command, IWrite write)
    {
        var account = write.Db.Set<AccountRow>().Single(a => a.Id == write.Actor.Id);
        if (GrantRules.Standing(account.Id, write).Any()) return No("people.still-working", "您还有工作角色，先请安全管理员收回，再注销。", "You still hold a role of work; ask the security administrator to take it back first.");
        if (account.PersonId is { } person) ErasePerson(person, write);
        (account.SignInName, account.DisplayName, account.SortKey, account.State) = (account.Id.ToString(), "", "", AccountState.Erased);
        (account.PasswordHash, account.PasswordSetAtUtc, account.TotpSecret, account.InviteHash, account.OutsideHash, account.PersonId) = (null, null, null, null, null, null);
        write.Db.RemoveRange(write.Db.Set<OldPasswordRow>().Where(o => o.AccountId == account.Id));
        write.Db.RemoveRange(write.Db.Set<RecoveryCodeRow>().Where(c => c.AccountId == account.Id));
        write.Db.RemoveRange(write.Db.Set<SessionRow>().Where(s => s.AccountId == account.Id));
        write.Tell("people.erased", "account", account.Id.ToString());
        return new Answer.Done("account", account.Id);
    }

    private static void ErasePerson(Guid id, IWrite write)
    {
        var person = write.Db.Set<PersonRow>().Single(p => p.Id == id);
        (person.Name, person.SortKey, person.UnitId, person.ErasedAtUtc) = ("", "", null, write.Now);
        write.Db.RemoveRange(write.Db.Set<ContactRow>().Where(c => c.PersonId == id));
        write.Db.RemoveRange(write.Db.Set<PersonGroupRow>().Where(g => g.PersonId == id));
        write.Tell("people.person-erased", "person", id.ToString());
    }
}
