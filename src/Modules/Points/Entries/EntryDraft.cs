using Wutong.Platform.Writing;
using Wutong.Points.Ledger;
using Wutong.Points.Rules;

namespace Wutong.Points.Entries;

/// <summary>The transfer that an approved entry is.</summary>
internal static class EntryDraft
{
    /// <summary>For points entered by hand, which no rule speaks of.</summary>
    private const int MonthsValid = 12;

    /// <returns>Null when there is too little.</returns>
    public static TransferDraft? Of(EntryRow row, IWrite write) => row.Kind switch
    {
        EntryKind.Add => new(TransferKind.Enter, EffectOf(row), row.Place, write.Now, row.MemberId, Added(row)) { SourceKind = "points-entry", SourceId = row.Id.ToString(), LapsesAtUtc = row.Points > 0 ? RuleSum.LapsesAtUtc(write.Now, MonthsValid) : null },
        EntryKind.Deduct => Lots.Take(row.MemberId, row.Points, write) is { } parts
            ? new(TransferKind.Deduct, EffectOf(row), row.Place, write.Now, row.MemberId, [.. parts.Select(p => Move.OfPoints(Side.Of(Asset.Points, row.MemberId), Book.Issued, p.Amount, p.Lot))]) { SourceKind = "points-entry", SourceId = row.Id.ToString() } : null,
        EntryKind.Reverse => Reversal.Of(row.TransferId!.Value, EffectOf(row), "points-entry", row.Id.ToString(), write),
        _ => throw new InvalidOperationException($"an entry of kind {row.Kind}"),
    };

    private static string EffectOf(EntryRow row) => $"entry/{row.Id:n}";

    private static List<Move> Added(EntryRow row)
    {
        var moves = new List<Move>(2);
        if (row.Points > 0) moves.Add(Move.OfPoints(Book.Issued, Side.Of(Asset.Points, row.MemberId), row.Points));
        if (row.Minutes > 0) moves.Add(new(Asset.Minutes, Book.Served, Side.Of(Asset.Minutes, row.MemberId), row.Minutes));
        return moves;
    }
}
