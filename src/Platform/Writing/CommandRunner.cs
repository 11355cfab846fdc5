using Wutong.Platform.Access;

namespace Wutong.Platform.Writing;

/// <summary>命令登记: one kind of command with its handler; what the door, the API and the authorization matrix know of it.</summary>
/// <param name="name">Stable, "module.verb": in the audit, the keys and the API's address.</param>
public abstract class CommandRunner(string name, Type type)
{
    public string Name => name;

    /// <summary>The record's type.</summary>
    public Type Type => type;

    public abstract Permission Needs { get; }

    /// <summary>True when it can be posted to the API under its name.</summary>
    public bool IsOnApi { get; init; }

    internal abstract bool RunsAlone { get; }
    internal abstract bool IsHousekeeping { get; }
    internal abstract (string Kind, string Id)? RefusalsOf(ICommand command);
    internal abstract List<HotKey> LocksOf(ICommand command, Actor actor);
    internal abstract Target? TargetOf(ICommand command, IWrite write);
    internal abstract Answer Run(ICommand command, IWrite write);
}

internal sealed class CommandRunner<TCommand>(string name, Handler<TCommand> handler) : CommandRunner(name, typeof(TCommand)) where TCommand : class, ICommand
{
    public override Permission Needs => handler.Needs;
    internal override bool RunsAlone => handler.RunsAlone;
    internal override bool IsHousekeeping => handler.IsHousekeeping;

    internal override (string Kind, string Id)? RefusalsOf(ICommand command) => handler.RefusalsOf((TCommand)command);

    /// <summary>Sorted, so that two commands that want the same locks never wait for each other in a circle.</summary>
    internal override List<HotKey> LocksOf(ICommand command, Actor actor) =>
        [.. handler.Locks((TCommand)command, actor).Distinct().OrderBy(k => k.Name, StringComparer.Ordinal)];

    internal override Target? TargetOf(ICommand command, IWrite write) => handler.TargetOf((TCommand)command, write);
    internal override Answer Run(ICommand command, IWrite write) => handler.Run((TCommand)command, write);
}
