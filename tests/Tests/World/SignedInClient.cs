using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.People.Accounts;
using Wutong.People.Granting;
using Wutong.People.Sessions;
using Wutong.People.SigningIn;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.Tests.World;

/// <summary>Somebody signed in at a site: their account, and a client with their session's cookie.</summary>
internal sealed record SignedInClient(HttpClient Http, Guid Account, string SignInName, Guid Session, Actor Actor, string Token) : IDisposable
{
    public void Dispose() => Http.Dispose();
}

internal static class SigningIn
{
    private static readonly Actor Program = Actor.Program("tests");
    private static int _count;

    /// <summary>Makes an account, gives it these roles and signs it in, all by the program's own commands. Use <c>client.Http</c> for pages and the API, <c>client.Actor</c> at the door.</summary>
    /// <remarks>The same for any role: <c>await site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, "140213066000"))</c>; a resident holds no grant.</remarks>
    public static async Task<SignedInClient> SignInAsync(this Site site, params Grant[] grants)
    {
        var name = $"10{Interlocked.Increment(ref _count)}"; // digits: a page in Chinese then holds no English
        var account = await site.MakeAccountAsync(name);
        foreach (var grant in grants) await site.DoAsync(new GrantRole(account, grant.Role.Code, grant.AreaCode, grant.UnitId));
        return await site.SignInAsync(account, name);
    }

    /// <summary>A new session of an account there is already.</summary>
    public static async Task<SignedInClient> SignInAsync(this Site site, Guid account, string name)
    {
        var token = SessionToken.New();
        var session = await site.DoAsync(new StartSession(account, SessionToken.HashOf(token)!, "1"));
        var grants = await site.AskAsync<AppDb, List<Grant>>(db => SessionQuery.GrantsAsync(db, account, site.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, default));
        return new(site.ClientWith(token), account, name, session, new(account, ActorKind.Person, name, [.. grants, Grant.For(Roles.Resident)], session), token);
    }

    /// <summary>An open account without rights; its password hash fits no password unless one is given.</summary>
    public static Task<Guid> MakeAccountAsync(this Site site, string name, string? passwordHash = null) => site.DoAsync(new MakeAccount(name, "某人", null, passwordHash ?? "AA=="));

    /// <summary>A client that sends this session token as its cookie.</summary>
    public static HttpClient ClientWith(this Site site, string token)
    {
        var client = site.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", $"{SessionCookie.Plain}={token}");
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        return client;
    }

    /// <summary>Runs a command as the program; it has to succeed.</summary>
    /// <returns>The record's id.</returns>
    public static async Task<Guid> DoAsync(this Site site, ICommand command, Actor? actor = null)
    {
        var answer = await site.Services.GetRequiredService<WriteDoor>().RunAsync(command, actor ?? Program, null, default);
        return answer is Answer.Done done ? done.RecordId : throw new InvalidOperationException($"{command.GetType().Name} was expected to be done and was {answer}");
    }

    /// <summary>How many rows of a query there are.</summary>
    public static Task<int> CountAsync<T>(this Site site, Func<IQueryable<T>, IQueryable<T>> which) where T : class => site.AskAsync<AppDb, int>(db => which(db.Set<T>()).CountAsync());
}
