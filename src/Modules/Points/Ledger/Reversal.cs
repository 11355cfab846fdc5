using Wutong.Platform.Writing;

namespace Wutong.Points.Ledger;

/// <summary>冲正: every move of a transfer the other way round, from and to the same lots.</summary>
internal static class Reversal
{
    public static TransferDraft Of(Guid transfer, string effect, string sourceKind, string sourceId, IWrite write, TransferKind kind = TransferKind.Reverse)
    {
        var row = TransferRows.WithPostings(write.Db, transfer);
        return new(kind, effect, row.Place, row.HappenedAtUtc, row.MemberId, MovesOf(row.Postings))
        {
            RuleCode = row.RuleCode, RuleVersion = row.RuleVersion, SourceKind = sourceKind, SourceId = sourceId, Reverses = transfer,
        };
    }

    private static List<Move> MovesOf(IReadOnlyList<PostingRow> postings)
    {
        var moves = new List<Move>(postings.Count / 2);
        for (var i = 0; i < postings.Count; i += 2) // a move's two sides stand together
        {
            var (from, to) = (postings[i], postings[i + 1]);
            moves.Add(new Move(to.Asset, new(from.Book, from.AccountId), new(to.Book, to.AccountId), to.Amount, to.LotId, to.GiftId).Back());
        }
        return moves;
    }
}
