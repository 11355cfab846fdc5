using Wutong.Cases.Life;
using Wutong.Tasks;

namespace Wutong.Cases.Kinds;

/// <summary>小类: a kind of case as one version of the register of kinds says, after GB/T 30428.</summary>
/// <param name="Code">Letters, digits, dot and dash; stable, also Open311's service_code.</param>
/// <param name="Version">0 as shipped; a published one counts from 1.</param>
/// <param name="NationalCode">The small class of GB/T 30428.2 it is told as; null: only known here.</param>
/// <param name="EntryZh">立案条件.</param>
/// <param name="ClosingZh">结案条件: what the checker looks for.</param>
/// <param name="UnitCode">默认责任单位; null: decided at each dispatch.</param>
/// <param name="IsPublic">Offered to residents.</param>
/// <param name="Source">Where the wording and the limits are from; said on screen.</param>
/// <param name="IsChecked">Whether the wording was held against the printed standard.</param>
/// <param name="WarningZh">Said before the form: whom to call first when it is dangerous; null: nothing.</param>
public sealed record CaseKind(
    string Code, int Version, string GroupZh, string GroupEn, string NameZh, string NameEn, string? NationalCode, string EntryZh, string ClosingZh, CaseLimits Limits,
    EvidenceKind Evidence, string? UnitCode, bool IsPublic, bool IsOpen, string Source, bool IsChecked, IReadOnlyList<CaseQuestion> Questions, string? WarningZh = null, string? WarningEn = null);

/// <summary>提问: something asked for a kind, as Open311's attributes are.</summary>
/// <param name="Code">ASCII letters, digits and underscores.</param>
/// <param name="Values">Of the two kinds with a list.</param>
public sealed record CaseQuestion(string Code, QuestionType Type, bool IsRequired, string AskZh, string AskEn, IReadOnlyList<QuestionValue> Values);

public sealed record QuestionValue(string Key, string Zh, string En);

/// <summary>题型, with the words of Open311.</summary>
#pragma warning disable CA1720 // the standard's own word
public enum QuestionType { String, Number, DateTime, Text, SingleValueList, MultiValueList }
#pragma warning restore CA1720
