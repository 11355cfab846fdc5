using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Data;

namespace Wutong.Platform.Laws;

/// <summary>A record that breaks a law, in words that say what does not fit.</summary>
public sealed record LawBreach(string Kind, string Id, string Chinese, string English);

/// <summary>规律: what must hold across records, whatever happened. No command can break one; a break means that something reached the database another way, or a fault of ours.</summary>
/// <param name="Code">"module.name", stable.</param>
/// <param name="NameZh">The law in one sentence.</param>
/// <param name="Breaches">The records that break it; answers from an index or a scan, run at night and before publishing.</param>
public sealed record Law(string Code, string NameZh, string NameEn, Func<AppDb, IQueryable<LawBreach>> Breaches);

/// <summary>What a check of one law found.</summary>
public sealed record LawCheck(Law Law, IReadOnlyList<LawBreach> Breaches);

/// <summary>规律检查: runs every law, or those of a module.</summary>
public sealed class LawBook(IEnumerable<Law> laws, AppDb db)
{
    /// <summary>So many breaches of one law are told.</summary>
    public const int MostBreaches = 100;

    public IEnumerable<Law> All => laws.OrderBy(l => l.Code, StringComparer.Ordinal);

    public async Task<IReadOnlyList<LawCheck>> CheckAsync(CancellationToken ct)
    {
        var checks = new List<LawCheck>();
        foreach (var law in All) checks.Add(new(law, await law.Breaches(db).TagWith("law " + law.Code).Take(MostBreaches).ToListAsync(ct)));
        return checks;
    }
}

public static class LawServices
{
    public static IServiceCollection AddLaw(this IServiceCollection services, Law law) => services.AddSingleton(law);
}
