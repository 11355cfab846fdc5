using Wutong.Platform.Access;
using Wutong.Platform.Audit;
using Wutong.Platform.Checks.Kept;
using Wutong.Platform.Frame;
using Wutong.Platform.Language;
using Wutong.Platform.Laws;

namespace Wutong.Platform.Desk;

/// <summary>What the checks of the night found, for whoever may read them.</summary>
internal sealed class ChecksDesk(CheckResults results, ICurrentActor current, Rights rights, Lang l) : IDeskSource
{
    public int Order => 20;

    public async Task<IReadOnlyList<DeskLine>> LinesAsync(CancellationToken ct)
    {
        bool audit = current.Actor.May(AuditPermissions.Read, rights), laws = current.Actor.May(LawPermissions.Read, rights);
        if (!audit && !laws) return [];
        var all = await results.AllAsync(ct);
        var lines = new List<DeskLine>();
        if (audit && all.GetValueOrDefault(NightChecks.AuditName) is { Findings.Count: > 0 } chain) lines.Add(new(PillKind.Late, l["要查", "Look into it"], l[$"审计链有 {chain.Findings.Count} 处不对", $"The audit chain is wrong in {chain.Findings.Count} places"], At(chain), "audit"));
        var broken = all.Values.Where(r => r.Name != NightChecks.AuditName && r.Findings.Count > 0).ToList();
        if (laws && broken.Count > 0) lines.Add(new(PillKind.Late, l["要查", "Look into it"], l[$"{broken.Count} 条规律不成立", $"{broken.Count} laws are broken"], At(broken[0]), "laws"));
        return lines;
    }

    private string At(CheckResult result) => l["查于 ", "Checked "] + l.Moment(result.AtUtc);
}
