using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Cases;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Files;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Outside.Calls;
using Wutong.Platform.Writing;

namespace Wutong.Open311.Receiving;

/// <summary>取回照片: a photograph a request named by its address is fetched through the guard and put with the case; one that cannot be had after some tries is left.</summary>
internal sealed class FetchMedia(AppDb db, OutsideCalls calls, IFileIntake intake, WriteDoor door)
{
    public const string Bell = "open311-media";
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(30);
    private const int MostAtOnce = 20;
    private static readonly Actor Me = Actor.Program(Bell);

    public static Task RingAsync(IServiceProvider scope, CancellationToken ct) => scope.GetRequiredService<FetchMedia>().RunAsync(ct);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var receipt in await db.Set<ReceiptRow>().AsNoTracking().TagWith("open311.media").Where(r => r.Media != null && r.CaseNumber != null).OrderBy(r => r.TakenAtUtc).Take(MostAtOnce).ToListAsync(ct))
        {
            var file = await FetchAsync(receipt.Media!.Split('\n')[0], ct);
            await door.RunAsync(new AddMedia(receipt.Id, file), Me, null, ct);
        }
    }

    /// <returns>Null when it cannot be had, or is no photograph.</returns>
    private async Task<ReceivedFile?> FetchAsync(string address, CancellationToken ct)
    {
        if (await calls.SendAsync(address, static _ => { }, ct) is not CallOutcome.Answered { Status: 200 } answer) return null;
        try { return await intake.TakeAsync(new MemoryStream(answer.Body), null, "media_url", ct) is { File.Kind: FileKind.Photo } photo ? photo : null; }
        catch (BadInputException) { return null; }
    }
}

/// <param name="File">Null: it could not be had this time.</param>
internal sealed record AddMedia(Guid Receipt, ReceivedFile? File) : ICommand;

internal sealed class AddMediaHandler(ICaseDesk desk, IFileRegister files) : Handler<AddMedia>
{
    private const int MostTries = 5;
    public override Permission Needs => Open311Permissions.Exchange;
    public override Target? TargetOf(AddMedia command, IWrite write) => write.Db.Set<ReceiptRow>().Any(r => r.Id == command.Receipt && r.Media != null) ? Target.Installation : null;

    public override Answer Run(AddMedia command, IWrite write)
    {
        var row = write.Db.Set<ReceiptRow>().AsTracking().Single(r => r.Id == command.Receipt);
        if (command.File is null && ++row.MediaTries < MostTries) return new Answer.Done("open311_receipt", row.Id);
        if (command.File is { } file && desk.Find(row.Id, write) is not null) desk.AddPhoto(row.Id, files.Keep(file, keepsOrigin: false, write), write);
        (row.MediaTries, row.Media) = (0, row.Media!.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end ? row.Media[(end + 1)..] : null);
        return new Answer.Done("open311_receipt", row.Id);
    }
}
