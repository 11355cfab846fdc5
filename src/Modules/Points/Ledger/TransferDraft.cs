using Wutong.Platform.Access;

namespace Wutong.Points.Ledger;

/// <summary>One side of a move: an account, or a book.</summary>
internal readonly record struct Side(Book Book, Guid? Account)
{
    public static implicit operator Side(Book book) => new(book, null);
    public static Side Of(Asset asset, Guid holder, Guid? gift = null) => new(Book.None, AccountRow.IdOf(asset, holder, gift));
}

/// <summary>So much of an asset goes from one side to the other; both sides of it together are zero, so a transfer cannot but balance.</summary>
/// <param name="Amount">Above zero.</param>
/// <param name="Lot">Of points: which; null where the transfer itself brings them.</param>
/// <param name="Gift">Of goods: which.</param>
internal sealed record Move(Asset Asset, Side From, Side To, long Amount, Guid? Lot = null, Guid? Gift = null)
{
    public static Move OfPoints(Side from, Side to, long amount, Guid? lot = null) => new(Asset.Points, from, to, amount, lot);
    public static Move OfGoods(Side from, Side to, Guid gift, long pieces = 1) => new(Asset.Goods, from, to, pieces, Gift: gift);

    public Move Back() => this with { From = To, To = From };
}

/// <summary>A transfer to be written.</summary>
/// <param name="Effect">What it is the effect of; the second one with the same is not written.</param>
/// <param name="Place">Where it counts: the member's area, the station's.</param>
/// <param name="Member">Whom it is about; null: stock only.</param>
internal sealed record TransferDraft(TransferKind Kind, string Effect, Place Place, DateTime HappenedAtUtc, Guid? Member, IReadOnlyList<Move> Moves)
{
    public string? RuleCode { get; init; }
    public int? RuleVersion { get; init; }
    public string? SourceKind { get; init; }
    public string? SourceId { get; init; }

    /// <summary>When the points it brings lapse.</summary>
    public DateTime? LapsesAtUtc { get; init; }

    /// <summary>The transfer it takes back.</summary>
    public Guid? Reverses { get; init; }

    /// <summary>The station whose stock it moves.</summary>
    public Guid? Station { get; init; }
}

/// <summary>What became of a draft.</summary>
internal abstract record Written
{
    public sealed record Done(Guid Id) : Written;

    /// <summary>The effect stands already, as this transfer.</summary>
    public sealed record Before(Guid Id) : Written;

    /// <summary>There is too little on this side; the command must refuse, and nothing of it stands.</summary>
    public sealed record TooLittle(Asset Asset) : Written;
}
