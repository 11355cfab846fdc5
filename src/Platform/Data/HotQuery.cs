using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Wutong.Platform.Data;

/// <summary>A query that is translated once and kept: for handlers and pages that run often. EF ties such a query to one model; a process with two databases has two.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class HotQuery<TKey, TResult>(Expression<Func<AppDb, TKey, TResult>> query)
{
    private readonly ConditionalWeakTable<IModel, Func<AppDb, TKey, TResult>> _compiled = [];

    public TResult Run(AppDb db, TKey key)
    {
        if (!_compiled.TryGetValue(db.Model, out var run)) _compiled.AddOrUpdate(db.Model, run = EF.CompileQuery(query));
        return run(db, key);
    }
}

/// <summary>The same for pages, which wait for the database without holding a thread.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class HotAsk<TKey, TResult>(Expression<Func<AppDb, TKey, TResult>> query)
{
    private readonly ConditionalWeakTable<IModel, Func<AppDb, TKey, Task<TResult>>> _compiled = [];

    public Task<TResult> RunAsync(AppDb db, TKey key)
    {
        if (!_compiled.TryGetValue(db.Model, out var run)) _compiled.AddOrUpdate(db.Model, run = EF.CompileAsyncQuery(query));
        return run(db, key);
    }
}
