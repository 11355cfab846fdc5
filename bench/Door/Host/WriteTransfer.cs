using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Points.Ledger;

namespace Wutong.Bench.Door.Host;

/// <summary>A transfer of the ledger as an earned service writes it: the transfer, its two postings, the lot and the member's balance.</summary>
internal sealed record WriteTransfer(Guid Member, string Effect) : ICommand;

internal sealed class WriteTransferHandler : Handler<WriteTransfer>
{
    private static readonly Place Somewhere = new("140213000000", "140213055000");

    public static Permission Permission { get; } = new("door.transfer", "记一笔", "Write a transfer");
    public override Permission Needs => Permission;
    public override IEnumerable<HotKey> Locks(WriteTransfer command, Actor actor) => [LedgerBook.LockOf(command.Member)];
    public override Target TargetOf(WriteTransfer command, IWrite write) => Target.Installation;

    public override Answer Run(WriteTransfer command, IWrite write)
    {
        var draft = new TransferDraft(TransferKind.Earn, command.Effect, Somewhere, write.Now, command.Member, [Move.OfPoints(Book.Issued, Side.Of(Asset.Points, command.Member), 5)])
        {
            RuleCode = "bench", RuleVersion = 1, SourceKind = "bench", SourceId = command.Effect, LapsesAtUtc = write.Now.AddYears(1),
        };
        return LedgerBook.Write(draft, write) is Written.Done done ? new Answer.Done("points-transfer", done.Id) : throw new InvalidOperationException($"{command.Effect} was expected to be new");
    }
}
