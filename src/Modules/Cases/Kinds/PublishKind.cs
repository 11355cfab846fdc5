using System.Text.RegularExpressions;
using Wutong.Cases.Life;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tasks;

namespace Wutong.Cases.Kinds;

/// <summary>发布小类: a kind's next version; cases keep the version they were registered under.</summary>
internal sealed record PublishKind(KindDraft Kind) : ICommand;

/// <summary>What a version of a kind says, as <see cref="CaseKind"/> has it.</summary>
internal sealed record KindDraft(
    string Code, string GroupZh, string GroupEn, string NameZh, string NameEn, string EntryZh, string ClosingZh, CaseLimits Limits, string Source, EvidenceKind Evidence = EvidenceKind.Visit, string? NationalCode = null, string? UnitCode = null,
    bool IsPublic = true, bool IsOpen = true, bool IsChecked = false, IReadOnlyList<CaseQuestion>? Questions = null, string? WarningZh = null, string? WarningEn = null)
{
    public static KindDraft Of(CaseKind kind) => new(kind.Code, kind.GroupZh, kind.GroupEn, kind.NameZh, kind.NameEn, kind.EntryZh, kind.ClosingZh, kind.Limits, kind.Source, kind.Evidence, kind.NationalCode, kind.UnitCode, kind.IsPublic, kind.IsOpen, kind.IsChecked, kind.Questions, kind.WarningZh, kind.WarningEn);
}

internal sealed partial class PublishKindHandler(CaseKinds kinds, IUnitRegister units) : Handler<PublishKind>
{
    private const int MostQuestions = 10, MostValues = 30;

    public override Permission Needs => CasesPermissions.Configure;
    public override Target TargetOf(PublishKind command, IWrite write) => Target.Installation;

    public override Answer Run(PublishKind command, IWrite write)
    {
        var kind = Checked(command.Kind, write);
        var (now, shipped) = (kinds.Now(write.Db), ShippedKinds.All.ContainsKey(kind.Code));
        if (now.TryGetValue(kind.Code, out var before) && KindText.Write(before with { Version = 0 }) == KindText.Write(kind)) return No("cases.kind-unchanged", "和现在的一版完全一样，不用再发布。", "This is exactly the version there is; nothing to publish.");
        if (now.Values.Any(k => k.IsOpen && k.Code != kind.Code && k.NameZh == kind.NameZh)) throw new BadInputException("nameZh", "已有同名的类别。", "Another kind has this name.");
        if (kind is { IsOpen: false, Code: ShippedKinds.Other }) return No("cases.kind-needed", "“其他问题”要一直开着，不然居民找不到类别时没处报。", "“Something else” has to stay open: it is where people go who find no kind.");
        var version = 1 + (write.Db.Set<KindRow>().Where(k => k.Code == kind.Code).Max(k => (int?)k.Version) ?? 0);
        write.Insert(new KindRow { Code = kind.Code, Version = version, Content = KindText.Write(kind with { Version = version }), PublishedAtUtc = write.Now, PublishedById = write.Actor.Id });
        write.Tell("case-kind.publish", "case-kind", kind.Code);
        return new Answer.Done("case-kind", kind.Code);
    }

    /// <exception cref="BadInputException">By field; of a question "questions.2.ask", counted from 1.</exception>
    private CaseKind Checked(KindDraft draft, IWrite write)
    {
        var code = Input.Text("code", draft.Code, 2, 32);
        if (!Codes.IsMatch(code)) throw new BadInputException("code", "只用小写字母、数字和连字符，如 dirty-corner。", "Lower-case letters, digits and dashes, like dirty-corner.");
        var unit = Input.Optional("unitCode", draft.UnitCode, 64);
        if (unit is not null && units.FindByCode(unit, write) is not { IsOpen: true }) throw new BadInputException("unitCode", "没有这个单位，或已停用。", "There is no such unit, or it is closed.");
        var (warningZh, warningEn) = (Input.Optional("warningZh", draft.WarningZh, 200), Input.Optional("warningEn", draft.WarningEn, 300));
        if (warningZh is null != warningEn is null) throw new BadInputException(warningZh is null ? "warningZh" : "warningEn", "提醒要中英文都写，或都不写。", "A warning is written in both languages, or in neither.");
        return new(code, 0, Input.Text("groupZh", draft.GroupZh, 2, 40), Input.Text("groupEn", draft.GroupEn, 2, 60), Input.Text("nameZh", draft.NameZh, 2, 40), Input.Text("nameEn", draft.NameEn, 2, 80), Input.Optional("nationalCode", draft.NationalCode, 40),
            Input.Text("entryZh", draft.EntryZh, 2, 500), Input.Text("closingZh", draft.ClosingZh, 2, 500), Checked(draft.Limits), Input.OneOf("evidence", draft.Evidence), unit, draft.IsPublic, draft.IsOpen, Input.Text("source", draft.Source, 2, 200), draft.IsChecked, Checked(draft.Questions ?? []), warningZh, warningEn);
    }

    private static CaseLimits Checked(CaseLimits limits) => new(Checked("limits.accept", limits.Accept), Checked("limits.verify", limits.Verify), Checked("limits.dispatch", limits.Dispatch), Checked("limits.handle", limits.Handle), Checked("limits.check", limits.Check));

    private static WorkLimit Checked(string field, WorkLimit limit) => new(Input.OneOf(field, limit.Unit), Input.Whole(field, limit.Amount, 1, 1000));

    private static IReadOnlyList<CaseQuestion> Checked(IReadOnlyList<CaseQuestion> questions)
    {
        if (questions.Count > MostQuestions) throw new BadInputException("questions", $"最多 {MostQuestions} 个问题。", $"At most {MostQuestions} questions.");
        if (questions.GroupBy(q => q.Code, StringComparer.Ordinal).Any(g => g.Count() > 1)) throw new BadInputException("questions", "两个问题的代码不能相同。", "Two questions cannot have the same code.");
        return [.. questions.Select((q, i) => Checked(q, $"questions.{i + 1}"))];
    }

    private static CaseQuestion Checked(CaseQuestion question, string field)
    {
        if (!QuestionCodes.IsMatch(question.Code ?? "")) throw new BadInputException(field + ".code", "问题代码只用小写字母、数字和下划线。", "A question's code has lower-case letters, digits and underscores.");
        var (values, hasList) = (question.Values ?? [], question.Type is QuestionType.SingleValueList or QuestionType.MultiValueList);
        if (hasList ? values.Count is < 2 or > MostValues : values.Count > 0) throw new BadInputException(field + ".values", hasList ? $"选择题要有 2 到 {MostValues} 个选项。" : "不是选择题，不要选项。", hasList ? $"A choice has 2 to {MostValues} options." : "This is no choice; it has no options.");
        if (values.Any(v => !QuestionCodes.IsMatch(v.Key ?? "")) || values.GroupBy(v => v.Key, StringComparer.Ordinal).Any(g => g.Count() > 1)) throw new BadInputException(field + ".values", "选项代码只用小写字母、数字和下划线，且不重复。", "An option's key has lower-case letters, digits and underscores, and stands once.");
        return new(question.Code!, Input.OneOf(field + ".type", question.Type), question.IsRequired, Input.Text(field + ".ask", question.AskZh, 2, 60), Input.Text(field + ".ask", question.AskEn, 2, 100),
            [.. values.Select(v => new QuestionValue(v.Key, Input.Text(field + ".values", v.Zh, 1, 40), Input.Text(field + ".values", v.En, 1, 60)))]);
    }

    [GeneratedRegex("^[a-z][a-z0-9-]*$")] private static partial Regex Codes { get; }
    [GeneratedRegex("^[a-z][a-z0-9_]{0,31}$")] private static partial Regex QuestionCodes { get; }
}
