using Wutong.Essays.Entries;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Essays.Calls;

/// <summary>A command that runs one call.</summary>
internal interface ICallCommand : ICommand
{
    /// <summary>Its number.</summary>
    string Call { get; }
}

/// <summary>办征文: by staff of its area; whoever judges it has no hand in it, because that would show them the authors.</summary>
internal abstract class CallHandler<TCommand> : Handler<TCommand> where TCommand : class, ICallCommand
{
    public override Permission Needs => EssaysPermissions.Keep;
    public override Target? TargetOf(TCommand command, IWrite write) => EssayBook.FindCall(command.Call, write) is { } call ? Target.Of(call) : null;
    public override IEnumerable<HotKey> Locks(TCommand command, Actor actor) => [HotKey.Of("essay-call", command.Call ?? "")];

    public override Answer Run(TCommand command, IWrite write)
    {
        var call = EssayBook.FindCall(command.Call, write)!;
        return EssayBook.IsJudge(call, write.Actor.Id, write) ? EssayBook.JudgesDoNotRun : Run(call, command, write);
    }

    protected abstract Answer Run(CallRow call, TCommand command, IWrite write);
}

/// <summary>A command of the editor's on one entry.</summary>
internal interface IEntryCommand : ICommand
{
    /// <summary>Its number.</summary>
    string Entry { get; }
}

/// <summary>The same for one entry of a call.</summary>
internal abstract class EntryHandler<TCommand> : Handler<TCommand> where TCommand : class, IEntryCommand
{
    public override Permission Needs => EssaysPermissions.Keep;
    public override Target? TargetOf(TCommand command, IWrite write) => EssayBook.FindEntry(command.Entry, write) is { } entry ? new(entry.Place) : null; // never by being its author

    public override Answer Run(TCommand command, IWrite write)
    {
        var entry = EssayBook.FindEntry(command.Entry, write)!;
        var call = EssayBook.CallOf(entry, write);
        return EssayBook.IsJudge(call, write.Actor.Id, write) ? EssayBook.JudgesDoNotRun : Run(call, entry, command, write);
    }

    protected abstract Answer Run(CallRow call, EntryRow entry, TCommand command, IWrite write);
}
