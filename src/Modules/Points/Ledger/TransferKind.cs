namespace Wutong.Points.Ledger;

/// <summary>What a transfer is for. The numbers are stored.</summary>
internal enum TransferKind
{
    /// <summary>按规则入账: points and minutes of a service.</summary>
    Earn = 1,
    /// <summary>手工入账, by two people.</summary>
    Enter = 2,
    /// <summary>手工扣减, by two people.</summary>
    Deduct = 3,
    /// <summary>兑换预留: points and a gift together.</summary>
    Reserve = 4,
    /// <summary>交付.</summary>
    HandOver = 5,
    /// <summary>退回: what was reserved, to the lots and the stock it came from.</summary>
    Release = 6,
    /// <summary>到期.</summary>
    Lapse = 7,
    /// <summary>冲正: exactly the other way round.</summary>
    Reverse = 8,
    /// <summary>礼品入库.</summary>
    Supply = 9,
    /// <summary>礼品出库.</summary>
    Remove = 10,
}
