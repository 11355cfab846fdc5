using Wutong.Platform.Writing;

namespace Wutong.Points;

/// <summary>服务入账: what other modules may ask of the ledger, in handlers: a service that was done gives points and hours by its rule.</summary>
public interface IServiceLedger
{
    /// <summary>Once for one service of one member: asked again, it answers what was given the first time.</summary>
    ServiceAward Earn(ServiceDone done, IWrite write);

    /// <summary>Locks for a command that earns for this member (PostgreSQL).</summary>
    HotKey LockOf(Guid member);

    /// <summary>Whether this account takes part.</summary>
    bool IsMember(Guid account, IWrite write);

    /// <summary>Whether a rule of this code is valid on a day in Beijing; without one <see cref="Earn"/> has nothing to count by.</summary>
    bool HasRule(string code, DateOnly day, IWrite write);
}

/// <summary>A service that somebody confirmed.</summary>
/// <param name="Member">The account that served.</param>
/// <param name="Rule">Code of the rule it counts by.</param>
/// <param name="SourceKind">The record it comes from: "shift".</param>
/// <param name="Minutes">Of actual service, without the way there.</param>
/// <param name="HappenedAtUtc">When it was over; rules and caps go by its day in Beijing.</param>
public sealed record ServiceDone(Guid Member, string Rule, string SourceKind, string SourceId, int Minutes, DateTime HappenedAtUtc);

/// <summary>What a service gave.</summary>
/// <param name="Points">After the caps.</param>
/// <param name="Full">Before them.</param>
/// <param name="Minutes">Counted as hours.</param>
/// <param name="Transfer">Null: nothing was to be given.</param>
public sealed record ServiceAward(long Points, long Full, long Minutes, Guid? Transfer);
