using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Jobs;

/// <summary>逐条办: what a bell does to each record that a query finds, a command for each.</summary>
public static class Sweep
{
    private const int MostAtOnce = 500;

    /// <summary>Until none is left, or a whole batch was refused: then the next time. Without keys: the record itself says whether it was done.</summary>
    /// <param name="bell">Its name; who the audit says it was.</param>
    /// <param name="which">The ids, in an order an index gives; asked again after each batch.</param>
    public static async Task EachAsync(IServiceProvider scope, string bell, Func<AppDb, DateTime, IQueryable<Guid>> which, Func<Guid, ICommand> command, CancellationToken ct)
    {
        var (db, door, time, actor) = (scope.GetRequiredService<AppDb>(), scope.GetRequiredService<WriteDoor>(), scope.GetRequiredService<TimeProvider>(), Actor.Program(bell));
        int done;
        do
        {
            var ids = await which(db, time.UtcNow).TagWith(bell).Take(MostAtOnce).ToListAsync(ct);
            done = 0;
            foreach (var id in ids)
            {
                ct.ThrowIfCancellationRequested();
                if (await door.RunAsync(command(id), actor, null, ct) is Answer.Done) done++;
            }
        }
        while (done > 0);
    }
}
