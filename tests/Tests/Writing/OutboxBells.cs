using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Writing.Outbox;

namespace Wutong.Tests.Writing;

/// <summary>Rings a bell that reads the outbox until it has read everything there is.</summary>
internal static class OutboxBells
{
    /// <remarks>On PostgreSQL a message is told when no older transaction runs, in any database of the cluster: other tests' count.</remarks>
    public static async Task ReadAllAsync(this DoorWorld door, string cursor, Func<IServiceProvider, CancellationToken, Task> bell)
    {
        await using var scope = door.Scopes.CreateAsyncScope();
        await bell(scope.ServiceProvider, default);
        while (await door.AskAsync(async db =>
        {
            var at = await OutboxReader.WhereAsync(db, cursor, default);
            return await db.Set<OutboxRow>().AnyAsync(m => m.Tx > at.Tx || (m.Tx == at.Tx && m.Id > at.Id));
        }))
        {
            await Task.Delay(5);
            await bell(scope.ServiceProvider, default);
        }
    }
}
