using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Points.Rules;

/// <summary>发布积分规则: a new rule, or the next version of one. From its day on; what was given before stays.</summary>
/// <param name="EffectiveFrom">Today or later.</param>
internal sealed record PublishRule(string Code, string NameZh, RuleBasis Basis, int Points, int MonthsValid, DateOnly EffectiveFrom, string? NameEn = null, int? MostPerDay = null, int? MostPerMonth = null, bool CountsTime = false) : ICommand;

internal sealed class PublishRuleHandler : Handler<PublishRule>
{
    private const int MostPoints = 10_000, MostMonths = 60;
    public override Permission Needs => PointsPermissions.Configure;
    public override IEnumerable<HotKey> Locks(PublishRule command, Actor actor) => [HotKey.Of("points-rule", command.Code)];
    public override Target TargetOf(PublishRule command, IWrite write) => Target.Installation;

    public override Answer Run(PublishRule command, IWrite write)
    {
        var code = Input.Text("code", command.Code, 1, 32);
        if (!code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')) throw new BadInputException("code", "代号只用小写字母、数字和连字符。", "A code has small letters, digits and hyphens.");
        if (command.EffectiveFrom < ChinaDay.Of(write.Now)) throw new BadInputException("effectiveFrom", "生效日不能早于今天。", "It takes effect today or later.");
        var last = write.Db.Set<RuleRow>().AsNoTracking().Where(r => r.Code == code).OrderByDescending(r => r.Version).FirstOrDefault();
        if (last is not null && last.EffectiveFrom > command.EffectiveFrom) throw new BadInputException("effectiveFrom", $"上一版从 {ChinaDay.Text(last.EffectiveFrom)} 起生效，新版不能更早。", $"The version before takes effect on {ChinaDay.Text(last.EffectiveFrom)}; the next one cannot be earlier.");
        var name = Input.Text("nameZh", command.NameZh, 2, 60);
        write.Db.Add(new RuleRow
        {
            Code = code, Version = (last?.Version ?? 0) + 1, NameZh = name, NameEn = Input.Optional("nameEn", command.NameEn, 120) ?? name, Basis = Input.OneOf("basis", command.Basis),
            Points = Input.Whole("points", command.Points, 0, MostPoints), MostPerDay = Cap("mostPerDay", command.MostPerDay), MostPerMonth = Cap("mostPerMonth", command.MostPerMonth),
            CountsTime = command.CountsTime, MonthsValid = Input.Whole("monthsValid", command.MonthsValid, 1, MostMonths), EffectiveFrom = command.EffectiveFrom, PublishedAtUtc = write.Now, PublishedById = write.Actor.Id,
        });
        return new Answer.Done("points-rule", code);
    }

    private static int? Cap(string field, int? points) => points is { } most ? Input.Whole(field, most, 1, MostPoints * 100) : null;
}
