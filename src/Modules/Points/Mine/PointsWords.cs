using Wutong.Platform.Language;
using Wutong.Points.Entries;
using Wutong.Points.Ledger;

namespace Wutong.Points.Mine;

/// <summary>The words of points on screens and in files.</summary>
internal static class PointsWords
{
    private const int MinutesAnHour = 60;

    public static string Kind(TransferKind kind, Lang l) => kind switch
    {
        TransferKind.Earn => l["服务", "Service"],
        TransferKind.Enter => l["手工补记", "Entered by hand"],
        TransferKind.Deduct => l["手工扣减", "Deducted by hand"],
        TransferKind.Reserve => l["兑换预留", "Held for a gift"],
        TransferKind.HandOver => l["领走礼品", "Gift fetched"],
        TransferKind.Release => l["预留退回", "Held points returned"],
        TransferKind.Lapse => l["到期", "Lapsed"],
        TransferKind.Reverse => l["冲正", "Taken back"],
        TransferKind.Supply => l["入库", "Supplied"],
        TransferKind.Remove => l["出库", "Taken out"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "a kind of transfer was expected"),
    };

    /// <summary>Why it came or went.</summary>
    public static string Why(StatementLine line, Lang l) => line.Rule is { } rule ? $"{Kind(line.Transfer.Kind, l)} · {l.PlainName(rule.NameZh, rule.NameEn)}" : Kind(line.Transfer.Kind, l);

    public static string Signed(long points) => points > 0 ? $"+{points}" : points < 0 ? $"−{-points}" : "0";

    /// <summary>"22.5".</summary>
    public static string Hours(long minutes) => (minutes / (decimal)MinutesAnHour).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);

    public static string Entry(EntryKind kind, Lang l) => kind switch
    {
        EntryKind.Add => l["补记", "Add"],
        EntryKind.Deduct => l["扣减", "Deduct"],
        EntryKind.Reverse => l["冲正", "Take back"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "a kind of entry was expected"),
    };

    /// <summary>"7F2K 9DXM": how a code is read aloud.</summary>
    public static string Code(string code) => code.Length == 8 ? $"{code[..4]} {code[4..]}" : code;
}
