using System.Collections.Concurrent;

namespace Wutong.Bench.Door.Soak;

/// <summary>Sends every key of a round again: what was acknowledged answers as it did, what was not is done now or was.</summary>
internal static class Repeat
{
    public static async Task<IReadOnlyCollection<string>> AllAsync(Site site, IEnumerable<Attempt> attempts)
    {
        var faults = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(attempts, new ParallelOptions { MaxDegreeOfParallelism = Load.Callers }, async (attempt, ct) =>
        {
            var (status, receipt, text) = await site.PostAsync(attempt, ct);
            if (receipt is null) faults.Enqueue($"{(attempt.Acknowledged is null ? "refused" : "lost")}: {attempt.Key} answers {(int)status} {text}");
            else if (attempt.Acknowledged is { } id && receipt.Id != id) faults.Enqueue($"twice: {attempt.Key} was {id} and is {receipt.Id}");
            else if (attempt.Acknowledged is not null && !receipt.WasBefore) faults.Enqueue($"lost: {attempt.Key} was acknowledged and is done only now");
        });
        return faults;
    }
}
