namespace Wutong.Points.Ledger;

/// <summary>What the ledger keeps. Each is a quantity of its own: nothing turns one into another. The numbers are stored.</summary>
internal enum Asset
{
    /// <summary>积分, whole points.</summary>
    Points = 1,
    /// <summary>服务时长, minutes; told, never spent and never traded.</summary>
    Minutes = 2,
    /// <summary>礼品, pieces of one gift.</summary>
    Goods = 3,
}

/// <summary>科目: where a quantity comes from or goes to, other than somebody's account. Has no balance of its own, so that nobody queues for its row. The numbers are stored.</summary>
internal enum Book
{
    /// <summary>No book: an account of a member, or of a station's stock.</summary>
    None = 0,
    /// <summary>已发积分: where points come from.</summary>
    Issued = 1,
    /// <summary>预留: points of gifts that wait to be handed over.</summary>
    Held = 2,
    /// <summary>已兑: points of gifts handed over.</summary>
    Spent = 3,
    /// <summary>过期.</summary>
    Lapsed = 4,
    /// <summary>服务: where minutes come from.</summary>
    Served = 5,
    /// <summary>入库: where gifts come from.</summary>
    Supplied = 6,
    /// <summary>待交付: gifts that wait for their member.</summary>
    SetAside = 7,
    /// <summary>已交付.</summary>
    Given = 8,
    /// <summary>出库: taken back, broken or lost.</summary>
    Removed = 9,
}
