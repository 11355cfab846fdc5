using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Data;

namespace Wutong.Platform.Chains;

/// <summary>封存链: one table of sealed rows.</summary>
/// <param name="table">Its table, which is its name.</param>
internal abstract class Chain(string table)
{
    public string Table => table;

    /// <summary>Numbers and ties one row: @0 the number, @1 the link, @2 its id.</summary>
    public string SealOne { get; } = $"UPDATE {table} SET number = @0, link = @1 WHERE id = @2";

    public abstract Task<bool> AnyWaitsAsync(AppDb db, CancellationToken ct);

    /// <summary>The last sealed row's number and link.</summary>
    public abstract (long Number, byte[] Link) Head(AppDb db);

    /// <summary>Rows not sealed yet, in the order they were written.</summary>
    public abstract IReadOnlyList<(Guid Id, byte[] ContentHash)> Waiting(AppDb db, int most);
}

internal sealed class Chain<TRow>(string table) : Chain(table) where TRow : class, ISealed
{
    public override Task<bool> AnyWaitsAsync(AppDb db, CancellationToken ct) => db.Set<TRow>().TagWith("chain.any-waits").AnyAsync(r => r.Number == null, ct);

    public override (long Number, byte[] Link) Head(AppDb db)
    {
        var last = db.Set<TRow>().TagWith("chain.head").Where(r => r.Number != null).OrderByDescending(r => r.Number).Select(r => new { r.Number, r.Link }).FirstOrDefault();
        return (last?.Number ?? 0, last?.Link ?? ChainHash.Beginning);
    }

    public override IReadOnlyList<(Guid Id, byte[] ContentHash)> Waiting(AppDb db, int most) =>
        [.. db.Set<TRow>().TagWith("chain.waiting").Where(r => r.Number == null).OrderBy(r => r.Id).Select(r => new { r.Id, r.ContentHash }).Take(most).AsEnumerable().Select(r => (r.Id, r.ContentHash))];
}

public static class ChainServices
{
    /// <summary>Rows of this table are sealed every second while the program serves.</summary>
    /// <param name="table">As the model names it; give it the indexes of <see cref="ChainModel.HasChain"/>.</param>
    public static IServiceCollection AddChain<TRow>(this IServiceCollection services, string table) where TRow : class, ISealed => services.AddSingleton<Chain>(new Chain<TRow>(table));
}
