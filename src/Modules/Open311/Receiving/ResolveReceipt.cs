using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wutong.Cases;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Jobs;
using Wutong.Platform.Writing;

namespace Wutong.Open311.Receiving;

/// <summary>兑现回执: what was taken with a token becomes a case.</summary>
internal sealed record ResolveReceipt(Guid Receipt) : ICommand;

internal sealed class ResolveReceiptHandler(ICaseDesk desk) : Handler<ResolveReceipt>
{
    public override Permission Needs => Open311Permissions.Exchange;
    public override Target? TargetOf(ResolveReceipt command, IWrite write) => write.Db.Set<ReceiptRow>().Any(r => r.Id == command.Receipt) ? Target.Installation : null;

    public override Answer Run(ResolveReceipt command, IWrite write)
    {
        var row = write.Db.Set<ReceiptRow>().AsTracking().Single(r => r.Id == command.Receipt);
        if (row.Draft is null) return No("open311.resolved", "已经立过案卷。", "It is a case already.");
        try
        {
            var answer = desk.Open(JsonSerializer.Deserialize(row.Draft, DraftJson.Default.CaseReport)!, write);
            if (answer is Answer.Done done) row.CaseNumber = desk.Find(done.RecordId, write)!.Number;
            else row.Refusal = (answer as Answer.Refused)?.English ?? "refused";
        }
        catch (BadInputException bad) { row.Refusal = $"{bad.Field}: {bad.English}"; } // the kind was closed, or an area redrawn, since it was taken
        row.Draft = null;
        return new Answer.Done("open311_receipt", row.Id);
    }
}

/// <summary>Every few seconds: what waits is made a case.</summary>
internal static class Resolving
{
    public const string Bell = "open311-tokens";
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    public static Task RingAsync(IServiceProvider scope, CancellationToken ct) => Sweep.EachAsync(scope, Bell,
        (db, _) => db.Set<ReceiptRow>().AsNoTracking().Where(r => r.Draft != null).OrderBy(r => r.TakenAtUtc).Select(r => r.Id), id => new ResolveReceipt(id), ct);
}
