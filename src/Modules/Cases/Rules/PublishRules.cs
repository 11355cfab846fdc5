using Wutong.Cases.Kinds;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Cases.Rules;

/// <summary>发布派遣规则: the whole table, as its next version. It suggests; who dispatches decides.</summary>
/// <param name="After">The version it was made from: another one published meanwhile is not written over.</param>
internal sealed record PublishRules(int After, IReadOnlyList<DispatchRule> Rules) : ICommand;

internal sealed class PublishRulesHandler(RuleBook book, RuleCheck check) : Handler<PublishRules>
{
    public override Permission Needs => CasesPermissions.Configure;
    public override Target TargetOf(PublishRules command, IWrite write) => Target.Installation;

    public override Answer Run(PublishRules command, IWrite write)
    {
        var version = book.Now(write.Db).Version;
        if (version != command.After) return No("cases.rules-moved", $"规则已经有第 {version} 版，请在它上面改。", $"Version {version} of the rules has been published meanwhile; start from it.");
        var rules = check.Checked(command.Rules, write);
        write.Insert(new RuleBookRow { Version = version + 1, Content = DispatchRules.Write(rules), PublishedAtUtc = write.Now, PublishedById = write.Actor.Id });
        write.Tell("case-rules.publish", "case-rules", (version + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        return new Answer.Done("case-rules", (version + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}

/// <summary>Whether rules name kinds, areas and units that there are.</summary>
internal sealed class RuleCheck(CaseKinds kinds, IUnitRegister units, IAreaRegister areas)
{
    public const int Most = 200;
    private const int MostJoint = 10;

    /// <exception cref="BadInputException">By field "rules.3.lead", counted from 1.</exception>
    public IReadOnlyList<DispatchRule> Checked(IReadOnlyList<DispatchRule> rules, IWrite write)
    {
        if (rules.Count > Most) throw new BadInputException("rules", $"最多 {Most} 条规则。", $"At most {Most} rules.");
        var known = kinds.Now(write.Db);
        return [.. rules.Select((rule, i) => Checked(rule, $"rules.{i + 1}."))];

        bool IsOpen(string? unit) => unit is not null && units.FindByCode(unit, write) is { IsOpen: true };

        DispatchRule Checked(DispatchRule rule, string at)
        {
            if (!IsOpen(rule.Lead)) throw new BadInputException(at + "lead", "请选一个牵头单位。", "Please choose a lead unit.");
            var joint = rule.Joint?.Distinct(StringComparer.Ordinal).ToList() ?? [];
            if (joint.Count > MostJoint || joint.Contains(rule.Lead!) || joint.Exists(j => !IsOpen(j))) throw new BadInputException(at + "joint", "协办单位要在单位名册里，不能和牵头单位相同。", "Joint units stand in the register of units and are not the lead.");
            if (rule.Kind is { } kind && !known.ContainsKey(kind)) throw new BadInputException(at + "kind", "没有这个类别。", "There is no such kind.");
            if (rule.Area is { } area && areas.PlaceOf(area, write) is null) throw new BadInputException(at + "area", "没有这个辖区。", "There is no such area.");
            if (rule.From is null != rule.To is null || (rule.From is { } from && from == rule.To)) throw new BadInputException(at + "from", "起止时间要一起填，且不相同。", "Both hours are needed, and they differ.");
            return rule with { Road = Input.Optional(at + "road", rule.Road, 60), Joint = joint.Count == 0 ? null : joint };
        }
    }
}
