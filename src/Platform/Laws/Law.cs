using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Data;

namespace Wutong.Platform.Laws;

/// <summary>A record that breaks a law, in words that say what does not fit.</summary>
public sealed record LawBreach(string Kind, string Id, string Chinese, string English);

/// <summary>规律: what must hold across records, whatever happened. No command can break one; a break means that something reached the database another way, or a fault of ours.</summary>
/// <param name="Code">"module.name", stable.</param>
/// <param name="NameZh">The law in one sentence.</param>
/// <param name="CheckAsync">The records that break it, <see cref="LawBook.MostBreaches"/> at most; run at night and before publishing.</param>
public sealed record Law(string Code, string NameZh, string NameEn, Func<AppDb, CancellationToken, Task<IReadOnlyList<LawBreach>>> CheckAsync)
{
    /// <param name="breaches">Answers from an index or a scan.</param>
    public Law(string code, string nameZh, string nameEn, Func<AppDb, IQueryable<LawBreach>> breaches)
        : this(code, nameZh, nameEn, async (db, ct) => await breaches(db).TagWith("law " + code).Take(LawBook.MostBreaches).ToListAsync(ct)) { }
}

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
        foreach (var law in All) checks.Add(new(law, await BreachesAsync(law, ct)));
        return checks;
    }

    /// <summary>A value that cannot even be read was written by nobody through the door.</summary>
    private async Task<IReadOnlyList<LawBreach>> BreachesAsync(Law law, CancellationToken ct)
    {
        try { return await law.CheckAsync(db, ct); }
        catch (Exception e) when (e is FormatException or InvalidCastException or OverflowException)
        {
            return [new("law", law.Code, $"有一个值读不出来：{e.Message}", $"a value cannot be read: {e.Message}")];
        }
    }
}

public static class LawServices
{
    public static IServiceCollection AddLaw(this IServiceCollection services, Law law) => services.AddSingleton(law);
}
