using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Wutong.People.Granting;
using Wutong.People.Sessions;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.People.Accounts;

internal sealed class AccountDesk(AppDb db, AccountQueries query, GrantPlaces places, IUnits units, WriteDoor door) : IAccountDesk
{
    private static readonly Actor Operator = Actor.Program("wutong user");

    public async Task<string> AddAsync(string signInName, string displayName, CancellationToken ct)
    {
        var token = SessionToken.New();
        await RunAsync(new MakeAccount(signInName, displayName, SessionToken.HashOf(token)), ct);
        return token;
    }

    public Task<Guid> IdOfAsync(string signInName, CancellationToken ct) => FindAsync(signInName, ct);

    public async Task<string> InviteAsync(string signInName, CancellationToken ct)
    {
        var token = SessionToken.New();
        await RunAsync(new InviteAccount(await FindAsync(signInName, ct), SessionToken.HashOf(token)!), ct);
        return token;
    }

    public async Task LockAsync(string signInName, CancellationToken ct) => await RunAsync(new LockAccount(await FindAsync(signInName, ct)), ct);
    public async Task UnlockAsync(string signInName, CancellationToken ct) => await RunAsync(new UnlockAccount(await FindAsync(signInName, ct)), ct);
    public async Task EndSessionsAsync(string signInName, CancellationToken ct) => await RunAsync(new EndSessionsOf(await FindAsync(signInName, ct)), ct);

    public async Task GrantAsync(string signInName, string role, string? area, string? unit, CancellationToken ct)
    {
        Guid? unitId = unit is null ? null : (await units.FindByCodeAsync(unit, ct))?.Id ?? throw new InputException($"no unit has the code '{unit}'");
        await RunAsync(new GrantRole(await FindAsync(signInName, ct), role, await CodeAsync(area, ct), unitId), ct);
    }

    public async Task<int> RevokeAsync(string signInName, string role, CancellationToken ct)
    {
        var held = (await query.GrantsOfAsync(await FindAsync(signInName, ct), ct)).Where(g => g.RevokedAtUtc is null && g.RoleCode == role).ToList();
        foreach (var grant in held) await RunAsync(new RevokeRole(grant.Id), ct);
        return held.Count;
    }

    public async IAsyncEnumerable<AccountSummary> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        string? next = null;
        do
        {
            var page = await query.ListAsync(null, PageKey.Parse(next), 500, ct);
            foreach (var account in page.Items)
            {
                var grants = (await query.GrantsOfAsync(account.Id, ct)).Where(g => g.RevokedAtUtc is null).Select(g => g.RoleCode + (g.AreaCode is null ? "" : "@" + g.AreaCode));
                yield return new(account.SignInName, account.DisplayName, account.State.ToString().ToLowerInvariant(), [.. grants]);
            }
            next = page.Next;
        }
        while (next is not null);
    }

    private async Task<string?> CodeAsync(string? area, CancellationToken ct)
    {
        try { return await places.CodeAsync(area, ct); }
        catch (BadInputException bad) { throw new InputException(bad.Message); }
    }

    private async Task<Guid> FindAsync(string signInName, CancellationToken ct)
    {
        var name = AccountNames.Fold(signInName);
        return await db.Set<AccountRow>().Where(a => a.SignInName == name).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(ct) ?? throw new InputException($"no account has the sign-in name '{signInName}'; see: wutong user list");
    }

    private async Task RunAsync(ICommand command, CancellationToken ct)
    {
        try
        {
            switch (await door.RunAsync(command, Operator, null, ct))
            {
                case Answer.Done: return;
                case Answer.Refused no: throw new InputException($"{no.Chinese} {no.English}");
                case var other: throw new InvalidOperationException($"a {command.GetType().Name} was expected to be done or refused and was {other}");
            }
        }
        catch (BadInputException bad) { throw new InputException(bad.Message); }
    }
}
