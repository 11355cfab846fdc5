using Wutong.Cases.Kinds;
using Wutong.Geo;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Language;
using Wutong.Platform.Time;
using Wutong.Territory;

namespace Wutong.Cases.Rules;

/// <summary>谁来办: the unit a report would go to by the rules in force, else by its kind; told before it is sent, while whoever dispatches still decides.</summary>
internal sealed class ReportReceivers(AppDb db, RuleBook book, IUnits units, IAreaLookup areas, TimeProvider time)
{
    /// <param name="at">Null: not known yet; rules for an area then do not fit.</param>
    /// <returns>Null when neither says.</returns>
    public async Task<string?> NameAsync(CaseKind kind, GeoPoint? at, string? address, Lang l, CancellationToken ct)
    {
        var place = at is { } point ? (await areas.NowAsync(ct)).At(point) : null;
        var rules = book.Now(db).Rules;
        var first = DispatchRules.First(rules, new(kind.Code, place ?? Place.Nowhere, address, TimeOnly.FromDateTime(time.UtcNow + Lang.ChinaTime)));
        var code = first is { } index ? rules[index].Lead : kind.UnitCode;
        return code is not null && await units.FindByCodeAsync(code, ct) is { IsOpen: true } unit ? l.PlainName(unit.NameZh, unit.NameEn) : null;
    }
}
