using Wutong.Platform.Access;

namespace Wutong.Platform.Writing;

/// <summary>What carries out one kind of command: which permission it needs, what it touches, what it does.</summary>
/// <remarks>One object for all calls, so it keeps nothing. It never opens a transaction, never awaits, never sees the key, does no network.</remarks>
public abstract class Handler<TCommand> where TCommand : class, ICommand
{
    public abstract Permission Needs { get; }

    /// <summary>Long work: on SQLite it gets a transaction of its own instead of holding up a group.</summary>
    public virtual bool RunsAlone => false;

    /// <summary>The platform's own upkeep: no audit row of its own, plain transactions on PostgreSQL.</summary>
    protected internal virtual bool IsHousekeeping => false;

    /// <summary>留痕: the record whose refused attempts stand in the audit too; null: refusals leave no trace.</summary>
    protected internal virtual (string Kind, string Id)? RefusalsOf(TCommand command) => null;

    /// <summary>Hot keys the door locks before it begins (PostgreSQL; on SQLite there is one writer anyway).</summary>
    public virtual IEnumerable<HotKey> Locks(TCommand command, Actor actor) => [];

    /// <summary>What the command touches, read from the record where there is one.</summary>
    /// <returns>Null when there is no such record.</returns>
    public abstract Target? TargetOf(TCommand command, IWrite write);

    /// <summary>Decides and writes. Anything but <see cref="Answer.Done"/>, or an exception, changes nothing.</summary>
    public abstract Answer Run(TCommand command, IWrite write);

    /// <summary>A rule says no.</summary>
    protected static Answer No(string rule, string chinese, string english, string? field = null) => new Answer.Refused(rule, chinese, english, field);
}

/// <summary>A lock by name: "stock", gift, station.</summary>
public readonly record struct HotKey(string Name)
{
    public static HotKey Of(string what, params ReadOnlySpan<object> parts) => new($"{what}/{string.Join('/', parts.ToArray())}");
}
