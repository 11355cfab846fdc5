using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Search;
using Wutong.Platform.Writing;

namespace Wutong.People.Persons;

/// <summary>登记人员 of a unit.</summary>
/// <param name="Id">Made by the caller: the phone number is sealed for it.</param>
internal sealed record RegisterPerson(Guid Id, string Name, Guid Unit, IReadOnlyList<string> Groups, SealedPhone? Phone) : ICommand;

internal sealed class RegisterPersonHandler(IUnitRegister units) : Handler<RegisterPerson>
{
    public override Permission Needs => PeoplePermissions.WritePersons;
    public override Target? TargetOf(RegisterPerson command, IWrite write) => units.Find(command.Unit, write) is { } unit ? new(unit.Place, unit.Id) : null;

    public override Answer Run(RegisterPerson command, IWrite write)
    {
        var unit = units.Find(command.Unit, write)!;
        if (!unit.IsOpen) return No("people.unit-closed", "这个单位已停用，请另选。", "This unit is closed; choose another.", "unit");
        var name = Input.Text("name", command.Name, 1, 50);
        if (write.Db.Set<PersonRow>().Any(p => p.Id == command.Id)) return No("people.person-there", "这个人已经登记过。", "This person is registered already.");
        write.Db.Add(new PersonRow { Id = command.Id, Name = name, SortKey = SortKey.Of(name), UnitId = unit.Id, Place = unit.Place });
        foreach (var group in command.Groups.Select(g => Input.Text("groups", g, 1, 32)).Distinct()) write.Db.Add(new PersonGroupRow { PersonId = command.Id, Group = group });
        if (command.Phone is { } phone) PersonContacts.Set(command.Id, phone, write);
        write.Tell("people.person-registered", "person", command.Id.ToString());
        return new Answer.Done("person", command.Id);
    }
}

internal static class PersonContacts
{
    public static void Set(Guid person, SealedPhone phone, IWrite write)
    {
        var row = write.Db.Set<ContactRow>().SingleOrDefault(c => c.PersonId == person);
        if (row is null) write.Db.Add(new ContactRow { Id = write.NewId(), PersonId = person, Sealed = phone.Sealed, Hash = phone.Hash, LastFourHash = phone.LastFourHash });
        else (row.Sealed, row.Hash, row.LastFourHash) = (phone.Sealed, phone.Hash, phone.LastFourHash);
    }
}

/// <summary>查看完整号码: allowed, counted, and with a reason. The answer names the contact; the page then opens it once.</summary>
internal sealed record UnmaskContact(Guid Person, string Reason) : ICommand;

internal sealed class UnmaskContactHandler : Handler<UnmaskContact>
{
    public override Permission Needs => PeoplePermissions.UnmaskContacts;
    public override Target? TargetOf(UnmaskContact command, IWrite write) => write.Db.Set<PersonRow>().SingleOrDefault(p => p.Id == command.Person) is { } person ? Target.Of(person) : null;

    public override Answer Run(UnmaskContact command, IWrite write)
    {
        var reason = Input.Text("reason", command.Reason, 4, 200);
        if (write.Db.Set<ContactRow>().Where(c => c.PersonId == command.Person).Select(c => (Guid?)c.Id).SingleOrDefault() is not { } contact)
            return No("people.no-contact", "没有登记号码。", "No number is registered.");
        write.Db.Add(new ContactViewRow { Id = write.NewId(), ContactId = contact, ActorId = write.Actor.Id, Reason = reason, AtUtc = write.Now });
        write.Note("contact", contact.ToString(), "phone");
        return new Answer.Done("contact", contact);
    }
}

/// <summary>登记自己的号码.</summary>
/// <param name="Person">The account's person, or a new id when it has none.</param>
internal sealed record SetOwnPhone(Guid Person, SealedPhone Phone) : ICommand;

internal sealed class SetOwnPhoneHandler : Handler<SetOwnPhone>
{
    public override Permission Needs => PeoplePermissions.OwnAccount;
    public override Target TargetOf(SetOwnPhone command, IWrite write) => Target.Own(write.Actor);

    public override Answer Run(SetOwnPhone command, IWrite write)
    {
        var account = write.Db.Set<Accounts.AccountRow>().Single(a => a.Id == write.Actor.Id);
        if ((account.PersonId ?? command.Person) != command.Person) return No("people.another-person", "请刷新页面再试。", "Please open the page again.");
        if (account.PersonId is null)
        {
            if (write.Db.Set<PersonRow>().Any(p => p.Id == command.Person)) return No("people.person-there", "请刷新页面再试。", "Please open the page again.");
            write.Db.Add(new PersonRow { Id = command.Person, Name = account.DisplayName, SortKey = account.SortKey, Place = Place.Nowhere });
            account.PersonId = command.Person;
        }
        PersonContacts.Set(command.Person, command.Phone, write);
        return new Answer.Done("person", command.Person);
    }
}
