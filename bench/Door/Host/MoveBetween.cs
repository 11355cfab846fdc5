using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Points.Ledger;

namespace Wutong.Bench.Door.Host;

/// <summary>So many points go from one account to another, which the product itself never does: the bank workload of Jepsen, through the product's ledger.</summary>
internal sealed record MoveBetween(Guid From, Guid To, int Points, string Effect) : ICommand;

internal sealed class MoveBetweenHandler : Handler<MoveBetween>
{
    private static readonly Place Somewhere = new("140213000000", "140213055000");

    public static Permission Permission { get; } = new("door.move", "转一笔", "Move points");
    public override Permission Needs => Permission;
    public override IEnumerable<HotKey> Locks(MoveBetween command, Actor actor) => [LedgerBook.LockOf(command.From), LedgerBook.LockOf(command.To)];
    public override Target TargetOf(MoveBetween command, IWrite write) => Target.Installation;

    public override Answer Run(MoveBetween command, IWrite write)
    {
        if (Lots.Take(command.From, command.Points, write) is not { } parts) return No("door.too-little", "不够", "too little");
        Side from = Side.Of(Asset.Points, command.From), to = Side.Of(Asset.Points, command.To);
        var draft = new TransferDraft(TransferKind.Enter, command.Effect, Somewhere, write.Now, command.To, [.. parts.Select(p => Move.OfPoints(from, Book.Issued, p.Amount, p.Lot)), Move.OfPoints(Book.Issued, to, command.Points)]) { LapsesAtUtc = write.Now.AddYears(1) };
        return LedgerBook.Write(draft, write) switch
        {
            Written.Done done => new Answer.Done("points-transfer", done.Id),
            Written.Before before => new Answer.Done("points-transfer", before.Id.ToString(), WasBefore: true),
            _ => No("door.too-little", "不够", "too little"),
        };
    }
}

/// <summary>Points for an account to begin with.</summary>
internal sealed record Endow(Guid Account, int Points) : ICommand;

internal sealed class EndowHandler : Handler<Endow>
{
    public override Permission Needs => MoveBetweenHandler.Permission;
    public override Target TargetOf(Endow command, IWrite write) => Target.Installation;

    public override Answer Run(Endow command, IWrite write)
    {
        var draft = new TransferDraft(TransferKind.Enter, $"endow/{command.Account:n}", new("140213000000"), write.Now, command.Account, [Move.OfPoints(Book.Issued, Side.Of(Asset.Points, command.Account), command.Points)]) { LapsesAtUtc = write.Now.AddYears(1) };
        return LedgerBook.Write(draft, write) is Written.Done done ? new Answer.Done("points-transfer", done.Id) : No("door.endowed", "有了", "endowed before");
    }
}
