using Wutong.Platform.Chains;

namespace Wutong.Points.Ledger;

/// <summary>What a transfer's hash is made of: every column of its own and every column of its postings.</summary>
internal static class TransferHash
{
    public static byte[] Of(TransferRow t)
    {
        var hash = new ChainHash().Add(t.Id).Add(t.HappenedAtUtc).Add(t.RecordedAtUtc).Add(t.CorrectsId).Add(t.IsVoid ? 1 : 0)
            .Add(t.DistrictCode).Add(t.StreetCode).Add(t.CommunityCode).Add(t.GridCode)
            .Add((int)t.Kind).Add(t.Effect).Add(t.MemberId).Add(t.Points).Add(t.Minutes).Add(t.RuleCode).Add(t.RuleVersion ?? -1).Add(t.SourceKind).Add(t.SourceId).Add(t.LapsesAtUtc?.Ticks ?? -1)
            .Add(t.Postings.Count);
        foreach (var p in t.Postings) hash.Add(p.TransferId).Add(p.Position).Add((int)p.Asset).Add((int)p.Book).Add(p.AccountId).Add(p.GiftId).Add(p.LotId).Add(p.Amount);
        return hash.Sum();
    }
}
