using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.People.Consents;

/// <summary>同意或撤回: for oneself; as easy the one way as the other.</summary>
internal sealed record SetConsent(string Purpose, int Version, bool IsGiven) : ICommand;

internal sealed class SetConsentHandler : Handler<SetConsent>
{
    public override Permission Needs => PeoplePermissions.OwnAccount;
    public override Target TargetOf(SetConsent command, IWrite write) => Target.Own(write.Actor);

    public override Answer Run(SetConsent command, IWrite write)
    {
        if (ConsentPurpose.Find(command.Purpose) is not { } purpose) throw new BadInputException("purpose", "没有这个用途。", "There is no such purpose.");
        if (command.IsGiven && command.Version != purpose.Version) return No("people.other-wording", "说明改过了，请看过新的再决定。", "The wording has changed; please read the new one first.");
        var id = write.NewId();
        write.Db.Add(new ConsentRow { Id = id, AccountId = write.Actor.Id, Purpose = purpose.Code, Version = command.Version, IsGiven = command.IsGiven, AtUtc = write.Now });
        return new Answer.Done("consent", id);
    }
}

internal sealed class ConsentQueries(AppDb db) : IConsents
{
    public async Task<bool> HoldsAsync(Guid account, string purpose, CancellationToken ct) =>
        (await LastAsync(account, purpose, ct)) is { IsGiven: true } last && last.Version == ConsentPurpose.Find(purpose)?.Version;

    public Task<ConsentRow?> LastAsync(Guid account, string purpose, CancellationToken ct) =>
        db.Set<ConsentRow>().AsNoTracking().TagWith("people.consent").Where(c => c.AccountId == account && c.Purpose == purpose).OrderByDescending(c => c.AtUtc).ThenByDescending(c => c.Id).FirstOrDefaultAsync(ct);

    public Task<List<ConsentRow>> AllAsync(Guid account, CancellationToken ct) => db.Set<ConsentRow>().AsNoTracking().TagWith("people.consents").Where(c => c.AccountId == account).OrderBy(c => c.Id).ToListAsync(ct);
}
