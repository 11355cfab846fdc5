using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Laws;

namespace Wutong.Platform.Checks.Kept;

/// <summary>What a check of the whole installation found when it was last run: of the audit chain, or of one law.</summary>
/// <param name="Name">"audit", or "law/" and the law's code.</param>
/// <param name="From">The first of the rows looked at, where rows are numbered; 1: all of them.</param>
/// <param name="Seen">Rows looked at, where they are counted.</param>
/// <param name="Waiting">Rows not sealed yet at that moment.</param>
/// <param name="Head">The audit chain's last link, hexadecimal.</param>
internal sealed record CheckResult(string Name, long From, long Seen, long Waiting, string? Head, IReadOnlyList<LawBreach> Findings)
{
    public DateTime AtUtc { get; init; }
}

/// <summary>检查结果: the last one of each check.</summary>
internal sealed class CheckResultRow
{
    public required string Name { get; init; }
    public required DateTime AtUtc { get; set; }
    public required long From { get; set; }
    public required long Seen { get; set; }
    public required long Waiting { get; set; }
    public string? Head { get; set; }

    /// <summary>JSON of the findings, the first hundred: kinds, ids and sentences.</summary>
    public required string Findings { get; set; }

    public CheckResult ToResult() => new(Name, From, Seen, Waiting, Head, JsonSerializer.Deserialize<List<LawBreach>>(Findings) ?? []) { AtUtc = AtUtc };
}

internal sealed class CheckResultsModel : IModelPart
{
    public void Build(ModelBuilder model) => model.Entity<CheckResultRow>(row =>
    {
        row.ToTable("check_result");
        row.HasKey(r => r.Name);
        row.Property(r => r.Name).HasMaxLength(80);
        row.Property(r => r.Head).HasMaxLength(64);
    });
}

internal sealed class CheckResults(AppDb db)
{
    /// <returns>Null when it was never run.</returns>
    public async Task<CheckResult?> FindAsync(string name, CancellationToken ct) =>
        (await db.Set<CheckResultRow>().AsNoTracking().TagWith("checks.result").SingleOrDefaultAsync(r => r.Name == name, ct))?.ToResult();

    public async Task<Dictionary<string, CheckResult>> AllAsync(CancellationToken ct) =>
        (await db.Set<CheckResultRow>().AsNoTracking().TagWith("checks.results").ToListAsync(ct)).ToDictionary(r => r.Name, r => r.ToResult(), StringComparer.Ordinal);
}
