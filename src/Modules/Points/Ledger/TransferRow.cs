using System.ComponentModel.DataAnnotations.Schema;
using Wutong.Platform.Chains;
using Wutong.Platform.Figures;

namespace Wutong.Points.Ledger;

/// <summary>流水: one transfer of the ledger; what it moves stands in its postings, which add up to zero for each asset. Never changed: a mistake gets a transfer that names it and goes exactly the other way.</summary>
internal sealed class TransferRow : FactRow, ISealed
{
    public required TransferKind Kind { get; init; }

    /// <summary>What it is the effect of, "earn/post/018f…/018e…": no two transfers are the effect of the same.</summary>
    public required string Effect { get; init; }

    /// <summary>The member it is about; null: stock only.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>By how much it changed the member's points; covered ones that are held are no longer the member's.</summary>
    public required long Points { get; init; }

    /// <summary>By how much it changed the member's minutes.</summary>
    public required long Minutes { get; init; }

    /// <summary>积分规则 and its version; null where none applies.</summary>
    public string? RuleCode { get; init; }
    public int? RuleVersion { get; init; }

    /// <summary>The record it comes from: kind and id.</summary>
    public string? SourceKind { get; init; }
    public string? SourceId { get; init; }

    /// <summary>When the points it brought lapse, which makes it a lot 批次; null: it brought none.</summary>
    public DateTime? LapsesAtUtc { get; init; }

    public byte[] ContentHash { get; private set; } = [];
    public long? Number { get; init; }
    public byte[]? Link { get; init; }

    /// <summary>In order of their position; put in by whoever made or read the row (<see cref="TransferRows"/>).</summary>
    [NotMapped]
    public IReadOnlyList<PostingRow> Postings { get; set; } = [];

    /// <summary>Once, when all of it stands.</summary>
    public void Stamp() => ContentHash = TransferHash.Of(this);
}
