using System.Globalization;
using Microsoft.AspNetCore.Http;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Tasks;

namespace Wutong.Cases.Kinds;

/// <summary>What the form of a kind brings back.</summary>
internal sealed class KindForm
{
    private static readonly string[] Stages = ["accept", "verify", "dispatch", "handle", "check"];
    private readonly Dictionary<string, (string? Amount, string? Unit)> _limits = new(StringComparer.Ordinal);

    public string? Key { get; set; }
    public string? Code { get; set; }
    public string? GroupZh { get; set; }
    public string? GroupEn { get; set; }
    public string? NameZh { get; set; }
    public string? NameEn { get; set; }
    public string? NationalCode { get; set; }
    public string? EntryZh { get; set; }
    public string? ClosingZh { get; set; }
    public string? Evidence { get; set; } = nameof(EvidenceKind.Visit);
    public string? UnitCode { get; set; }
    public string? Questions { get; set; }
    public string? WarningZh { get; set; }
    public string? WarningEn { get; set; }
    public string? Source { get; set; }
    public bool IsPublic { get; set; }
    public bool IsOpen { get; set; }
    public bool IsChecked { get; set; }

    /// <param name="kind">Null: a new one.</param>
    public static KindForm Of(CaseKind? kind)
    {
        if (kind is null) return new() { IsPublic = true, IsOpen = true };
        var form = new KindForm
        {
            Code = kind.Code, GroupZh = kind.GroupZh, GroupEn = kind.GroupEn, NameZh = kind.NameZh, NameEn = kind.NameEn, NationalCode = kind.NationalCode, EntryZh = kind.EntryZh, ClosingZh = kind.ClosingZh, Evidence = kind.Evidence.ToString(),
            UnitCode = kind.UnitCode, Questions = QuestionText.Write(kind.Questions), WarningZh = kind.WarningZh, WarningEn = kind.WarningEn, Source = kind.Source, IsPublic = kind.IsPublic, IsOpen = kind.IsOpen, IsChecked = kind.IsChecked,
        };
        foreach (var (name, limit) in Stages.Zip([kind.Limits.Accept, kind.Limits.Verify, kind.Limits.Dispatch, kind.Limits.Handle, kind.Limits.Check])) form._limits[name] = (limit.Amount.ToString(CultureInfo.InvariantCulture), limit.Unit.ToString());
        return form;
    }

    /// <summary>The limits that were sent: "Limit.Limits.accept", "Limit.Unit.accept".</summary>
    public void ReadLimits(HttpRequest request)
    {
        if (!request.HasFormContentType) return;
        foreach (var name in Stages) _limits[name] = (request.Form[$"Limit.Limits.{name}"], request.Form[$"Limit.Unit.{name}"]);
    }

    public string? AmountOf(string stage) => _limits.GetValueOrDefault(stage).Amount;
    public string? UnitOf(string stage) => _limits.GetValueOrDefault(stage).Unit ?? nameof(WorkUnit.WorkingHours);

    /// <exception cref="BadInputException">A number or a question cannot be read.</exception>
    public KindDraft Draft(string code) => new(code, GroupZh ?? "", GroupEn ?? "", NameZh ?? "", NameEn ?? "", EntryZh ?? "", ClosingZh ?? "", new(Limit("accept"), Limit("verify"), Limit("dispatch"), Limit("handle"), Limit("check")), Source ?? "",
        Enum.TryParse<EvidenceKind>(Evidence, out var evidence) ? evidence : 0, NationalCode, UnitCode is "-" or "" ? null : UnitCode, IsPublic, IsOpen, IsChecked, QuestionText.Read(Questions), WarningZh, WarningEn);

    private WorkLimit Limit(string stage) => int.TryParse(AmountOf(stage), NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && Enum.TryParse<WorkUnit>(UnitOf(stage), out var unit) ? new(unit, amount)
        : throw new BadInputException("limits." + stage, "请填 1 到 1000 的整数。", "A whole number from 1 to 1000 is wanted.");
}
