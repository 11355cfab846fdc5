using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Measures;
using Wutong.Cases.Records;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Language;
using Wutong.Territory;

namespace Wutong.Cases.Evaluating;

/// <summary>评价对象: what stands in the lines of an evaluation. Never a person.</summary>
internal enum EvaluateBy { Street, Community, Unit, Post }

/// <summary>One line: its rates in the order of <see cref="Evaluation.RatesOf"/>.</summary>
/// <param name="Code">An area's code; null: a unit or a post.</param>
internal sealed record EvaluationLine(string Key, string Name, string? Code, IReadOnlyList<FigureValue> Rates);

/// <summary>评价 by area, unit and post, after GB/T 30428: the same figures as in the catalogue, counted by group.</summary>
internal sealed class Evaluation(AppDb db, ICurrentActor current, Rights rights, IAreas areas, IUnits units, IPosts posts)
{
    /// <summary>A post with fewer people would be a person with a title.</summary>
    public const int LeastPeople = 5;

    /// <summary>A rate over fewer is told but not compared.</summary>
    public const int LeastCompared = 20;

    private static readonly Role[] PostRoles = [Roles.GridWorker, Roles.Checker, Roles.Subdistrict, Roles.District];

    public static IReadOnlyList<RateFigure> RatesOf(EvaluateBy by) => by switch
    {
        EvaluateBy.Unit => [CaseFigures.HandledRate, CaseFigures.HandledInTimeRate, CaseFigures.ReworkRate, CaseFigures.DispatchRate],
        EvaluateBy.Post => [CaseFigures.ValidRate, CaseFigures.RegisteredInTimeRate, CaseFigures.DispatchRate],
        _ => [CaseFigures.ValidRate, CaseFigures.RegisteredInTimeRate, CaseFigures.DispatchRate, CaseFigures.HandledRate, CaseFigures.HandledInTimeRate, CaseFigures.ClosedInTimeRate, CaseFigures.ReworkRate, CaseFigures.SatisfiedRate, CaseFigures.WhistleRate],
    };

    /// <summary>Lines in the order of their names; nothing is ranked.</summary>
    public async Task<IReadOnlyList<EvaluationLine>> OfAsync(EvaluateBy by, FigureAsk ask, Lang lang, CancellationToken ct)
    {
        var reach = current.Actor.ReachOf(CasesPermissions.See, rights);
        var within = await areas.WithinAsync(reach, ct);
        return by switch
        {
            EvaluateBy.Unit => await ByUnitAsync(ask, reach, lang, ct),
            EvaluateBy.Post => await ByPostAsync(ask, reach, within, lang, ct),
            EvaluateBy.Community => await ByAreaAsync(ask, reach, [.. within.Where(a => a.Level == AreaLevel.Community)], e => e.CommunityCode, lang, ct),
            _ => await ByAreaAsync(ask, reach, [.. within.Where(a => a.Level == AreaLevel.Subdistrict)], e => e.StreetCode, lang, ct),
        };
    }

    private async Task<IReadOnlyList<EvaluationLine>> ByAreaAsync(FigureAsk ask, Reach reach, IReadOnlyList<Area> lines, Expression<Func<CaseEventRow, string?>> key, Lang lang, CancellationToken ct)
    {
        var counts = await CountsAsync(EvaluateBy.Street, ask, reach, key, ct);
        return [.. lines.Select(a => new EvaluationLine(a.Code, lang.PlainName(a.NameZh, a.NameEn), a.Code, Rates(EvaluateBy.Street, counts, a.Code)))];
    }

    private async Task<IReadOnlyList<EvaluationLine>> ByUnitAsync(FigureAsk ask, Reach reach, Lang lang, CancellationToken ct)
    {
        var (counts, all) = (await CountsAsync(EvaluateBy.Unit, ask, reach, e => e.UnitId, ct), await units.AllAsync(ct));
        return [.. counts.Values.SelectMany(c => c.Keys).OfType<Guid>().Distinct().Where(all.ContainsKey).Select(id => all[id]).OrderBy(u => u.NameZh, StringComparer.Ordinal)
            .Select(u => new EvaluationLine(u.Id.ToString(), lang.PlainName(u.NameZh, u.NameEn), null, Rates(EvaluateBy.Unit, counts, (Guid?)u.Id)))];
    }

    /// <summary>Of a post only what all its people did together.</summary>
    private async Task<IReadOnlyList<EvaluationLine>> ByPostAsync(FigureAsk ask, Reach reach, IReadOnlyList<Area> within, Lang lang, CancellationToken ct)
    {
        var (holders, lines) = (await posts.HoldersAsync([.. within.Select(a => a.Code)], ct), new List<EvaluationLine>());
        foreach (var role in PostRoles.Where(r => holders[r].Count() >= LeastPeople))
        {
            var (people, rates) = (holders[role].ToList(), new List<FigureValue>());
            foreach (var rate in RatesOf(EvaluateBy.Post)) rates.Add(new(await Rows(rate.Numerator, ask, reach).CountAsync(e => people.Contains(e.ActorId), ct), await Rows(rate.Denominator, ask, reach).CountAsync(e => people.Contains(e.ActorId), ct)));
            lines.Add(new(role.Code, lang[$"{role.Chinese}（{people.Count} 人）", $"{role.English} ({people.Count} people)"], null, rates));
        }
        return lines;
    }

    /// <summary>One grouped query a figure.</summary>
    private async Task<Dictionary<string, Dictionary<object, long>>> CountsAsync<TKey>(EvaluateBy by, FigureAsk ask, Reach reach, Expression<Func<CaseEventRow, TKey>> key, CancellationToken ct)
    {
        var counts = new Dictionary<string, Dictionary<object, long>>(StringComparer.Ordinal);
        foreach (var figure in RatesOf(by).SelectMany(r => new[] { r.Numerator, r.Denominator }).DistinctBy(f => f.Code))
            counts[figure.Code] = (await Rows(figure, ask, reach).GroupBy(key).Select(g => new { g.Key, Count = g.LongCount() }).ToListAsync(ct)).Where(g => g.Key is not null).ToDictionary(g => (object)g.Key!, g => g.Count);
        return counts;
    }

    private static IReadOnlyList<FigureValue> Rates(EvaluateBy by, Dictionary<string, Dictionary<object, long>> counts, object? key) =>
        [.. RatesOf(by).Select(r => new FigureValue(counts[r.Numerator.Code].GetValueOrDefault(key!), counts[r.Denominator.Code].GetValueOrDefault(key!)))];

    private IQueryable<CaseEventRow> Rows(CountedFigure figure, FigureAsk ask, Reach reach) => reach.Cut(((FactFigure<CaseEventRow>)figure).Counted(db, ask).AsNoTracking().TagWith("evaluate " + figure.Code));
}
