using Wutong.Platform.Data;

namespace Wutong.Points.Ledger;

/// <summary>分录: one side of a move. Into the account or book is positive.</summary>
internal sealed class PostingRow : IAppendOnly
{
    public required Guid TransferId { get; init; }

    /// <summary>From 0.</summary>
    public required int Position { get; init; }
    public required Asset Asset { get; init; }
    public required Book Book { get; init; }

    /// <summary>Null for a book.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Which gift, for <see cref="Asset.Goods"/>.</summary>
    public Guid? GiftId { get; init; }

    /// <summary>批次: the transfer that brought these points. On the side of a book too, so that what is held goes back to where it came from.</summary>
    public Guid? LotId { get; init; }
    public required long Amount { get; init; }
}
