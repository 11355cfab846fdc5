using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Platform.Writing.Outbox;

/// <summary>A command that writes what a reader of the outbox made of the messages after one place, up to another.</summary>
internal interface ITakesOutbox : ICommand
{
    OutboxAt From { get; }
    OutboxAt To { get; }
}

/// <summary>Writes it, and moves the reader on, in one commit: what is taken is taken once, on however many nodes.</summary>
internal abstract class OutboxTaker<TCommand> : Handler<TCommand> where TCommand : class, ITakesOutbox
{
    /// <summary>The reader's name.</summary>
    protected abstract string Cursor { get; }

    protected internal sealed override bool IsHousekeeping => true;
    public sealed override IEnumerable<HotKey> Locks(TCommand command, Actor actor) => [HotKey.Of("outbox", Cursor)];
    public sealed override Target TargetOf(TCommand command, IWrite write) => Target.Installation;

    public sealed override Answer Run(TCommand command, IWrite write)
    {
        if (!OutboxCursorRow.Advance(Cursor, command.From, command.To, write)) return OutboxReading.MovedOn;
        Take(command, write);
        return new Answer.Done("outbox", command.To.Id.ToString(CultureInfo.InvariantCulture));
    }

    protected abstract void Take(TCommand command, IWrite write);
}

/// <summary>Reads on from where a reader stands until nothing is new. Bells ring it; writing never waits for it.</summary>
internal static class OutboxReading
{
    private const int MostAtOnce = 500;

    /// <summary>Another node has taken what this command was made of.</summary>
    public static Answer MovedOn { get; } = new Answer.Refused("outbox.moved-on", "别的节点已经处理过。", "Another node has done it meanwhile.");

    /// <param name="make">What is made of some messages, or of the first of them: the command that writes it. Null stops: another node is ahead.</param>
    public static async Task RingAsync(string cursor, IServiceProvider scope, Func<OutboxBatch, CancellationToken, Task<ITakesOutbox?>> make, CancellationToken ct)
    {
        while (await OnceAsync(cursor, scope, make, ct)) { }
    }

    private static async Task<bool> OnceAsync(string cursor, IServiceProvider scope, Func<OutboxBatch, CancellationToken, Task<ITakesOutbox?>> make, CancellationToken ct)
    {
        var db = scope.GetRequiredService<AppDb>();
        var from = await OutboxReader.WhereAsync(db, cursor, ct);
        var messages = await OutboxReader.AfterAsync(db, from, MostAtOnce, ct);
        if (messages.Count == 0) return false;
        if (await make(new(from, messages[^1].At, messages), ct) is not { } command) return false;
        var answer = await scope.GetRequiredService<WriteDoor>().RunAsync(command, Actor.Program(cursor), null, ct);
        return answer is Answer.Done && (messages.Count == MostAtOnce || command.To != messages[^1].At);
    }
}

/// <summary>The messages after one place, up to another, in order.</summary>
internal sealed record OutboxBatch(OutboxAt From, OutboxAt To, IReadOnlyList<OutboxMessage> Messages)
{
    public IEnumerable<OutboxMessage> Of(string kind) => Messages.Where(m => m.Kind == kind);
}
