using System.Collections.Concurrent;
using System.Net;

namespace Wutong.Bench.Door.Soak;

/// <summary>Callers side by side, each sending one command after another under a new key, until told to stop or the line breaks.</summary>
internal sealed class Load(Site site, string unit, string round)
{
    public const int Callers = 32;

    public ConcurrentQueue<Attempt> Attempts { get; } = [];

    /// <summary>Answers a caller must never see.</summary>
    public ConcurrentQueue<string> Wrong { get; } = [];

    /// <summary>507 and 503: nothing was done, says the site.</summary>
    public ConcurrentQueue<HttpStatusCode> Refused { get; } = [];

    public Task RunAsync(CancellationToken ct) => Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(() => CallAsync(caller, ct), CancellationToken.None)));

    private async Task CallAsync(int caller, CancellationToken ct)
    {
        for (var i = 0; !ct.IsCancellationRequested; i++)
        {
            var attempt = Next(caller, i, $"{round}-{caller}-{i}");
            Attempts.Enqueue(attempt);
            try
            {
                var (status, receipt, text) = await site.PostAsync(attempt, ct);
                if (receipt is { WasBefore: false }) attempt.Acknowledged = receipt.Id;
                else if (status is HttpStatusCode.InsufficientStorage or HttpStatusCode.ServiceUnavailable) await TurnedAwayAsync(status);
                else Wrong.Enqueue($"{attempt.Command} {attempt.Key}: {(int)status} {text} {receipt}");
            }
            catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException) { return; } // killed: nobody said what became of it
        }
    }

    private async Task TurnedAwayAsync(HttpStatusCode status)
    {
        Refused.Enqueue(status);
        await Task.Delay(20, CancellationToken.None);
    }

    /// <summary>Two in three give a task, one registers a unit.</summary>
    private Attempt Next(int caller, int i, string name) => (caller + i) % 3 == 0
        ? new(caller, "people.register-unit", "key-unit-" + name, new { code = name, nameZh = "单位" + name, kind = "company", areaCode = Host.SmallDistrict.Community })
        : new(caller, "tasks.give", "key-task-" + name, GiveTask(name, unit));

    public static object GiveTask(string name, string unit, string area = Host.SmallDistrict.Community) => new
    {
        title = name, standard = "路面干净，无杂物", area, unitId = unit, evidence = "visit", limit = new { unit = "workingDays", amount = 5 },
    };
}
