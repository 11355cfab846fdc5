namespace Wutong.Platform.Access;

/// <summary>Who acts: a person with an account, a visitor without one, or the program itself.</summary>
public enum ActorKind { Visitor, Person, System }

/// <summary>行为人: who asks, and where each of their permissions reaches.</summary>
/// <param name="Id">The account; for a visitor <see cref="Guid.Empty"/>, for the program a fixed id per job.</param>
/// <param name="Name">What screens call them; never written to the audit.</param>
/// <param name="SessionId">The session they came by; null for the program and for visitors.</param>
public sealed record Actor(Guid Id, ActorKind Kind, string Name, IReadOnlyList<Grant> Grants, Guid? SessionId = null)
{
    /// <summary>Whoever has an account is a resident too.</summary>
    private static readonly Grant OfEverybody = Grant.For(Roles.Resident);

    public static Actor Visitor { get; } = new(Guid.Empty, ActorKind.Visitor, "", []);

    /// <summary>The program at work of its own: start-up, jobs, the command line. May do everything; the audit says which it was.</summary>
    public static Actor Program(string job) => new(ProgramId(job), ActorKind.System, job, []);

    public bool IsSignedIn => Kind == ActorKind.Person;

    /// <summary>Where this actor may use a permission.</summary>
    public Reach ReachOf(Permission permission, Rights rights)
    {
        if (Kind == ActorKind.System || rights.IsPublic(permission)) return Reach.Everything(Id);
        if (Kind == ActorKind.Visitor) return Reach.Nothing;
        var grants = new List<Grant>(Grants.Count + 1);
        foreach (var grant in Grants)
            if (rights.Holds(grant.Role, permission)) grants.Add(grant);
        if (rights.Holds(Roles.Resident, permission)) grants.Add(OfEverybody);
        return grants.Count == 0 ? Reach.Nothing : Reach.Of(Id, grants);
    }

    public bool May(Permission permission, Rights rights) => !ReachOf(permission, rights).IsNothing;

    private static Guid ProgramId(string job)
    {
        Span<byte> id = stackalloc byte[32];
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(job), id);
        return new Guid(id[..16]);
    }
}

/// <summary>Who asks in this scope: set once for a request, a job or a verb.</summary>
public interface ICurrentActor
{
    Actor Actor { get; }
}

internal sealed class CurrentActor : ICurrentActor
{
    public Actor Actor { get; set; } = Actor.Visitor;
}
