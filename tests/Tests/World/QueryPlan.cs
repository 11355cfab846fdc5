using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Tests.World;

/// <summary>查询计划: how SQLite would answer a query.</summary>
internal static class QueryPlan
{
    /// <returns>One step a line.</returns>
    public static async Task<string> OfAsync<T>(AppDb db, IQueryable<T> query)
    {
        await db.Database.OpenConnectionAsync();
        await using DbCommand command = query.CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync()) steps.Add(reader.GetString(3));
        return string.Join('\n', steps);
    }
}
