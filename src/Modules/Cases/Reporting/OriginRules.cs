using Wutong.Cases.Records;
using Wutong.Platform.Errors;
using Wutong.Platform.Forms;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Reporting;

/// <summary>起因: what a case may say it was found on.</summary>
internal sealed class OriginRules(RecordLinks links, IEnumerable<IOriginCheck> checks)
{
    public const int LongestKind = 32, LongestId = 64;

    /// <returns>Null when none is named.</returns>
    /// <exception cref="BadInputException">No such kind, or no such record for this actor.</exception>
    public CaseOrigin? Checked(string? kind, string? id, IWrite write)
    {
        if (kind is null && id is null) return null;
        if (kind is null || links.Find(kind) is null) throw new BadInputException("originKind", "没有这一种起因。", "There is no such kind of record.");
        var named = Input.Text("originId", id, 1, LongestId);
        if (checks.FirstOrDefault(c => c.Kind == kind) is not { } check) return new(kind, named);
        return new(kind, check.Known(named, write) ?? throw new BadInputException("originId", "找不到起因的那条记录，或它不在您的范围内。", "The record it was found on is not there, or lies outside your reach."));
    }
}
