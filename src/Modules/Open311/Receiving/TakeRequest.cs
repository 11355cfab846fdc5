using System.Text.Json;
using System.Text.Json.Serialization;
using Wutong.Cases;
using Wutong.Open311.Keys;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Files;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Open311.Receiving;

/// <summary>收件: a request another system posts.</summary>
/// <param name="Area">address_id: a code of the register of areas.</param>
/// <param name="Files">Taken in and stored; registered here.</param>
/// <param name="Media">Addresses of photographs, fetched later.</param>
internal sealed record TakeRequest(
    Guid Id, Guid Key, ServiceType Type, string Kind, string Text, int? LonE7, int? LatE7, string? Address, string? Area, IReadOnlyDictionary<string, IReadOnlyList<string>> Answers, IReadOnlyList<ReceivedFile> Files, IReadOnlyList<string> Media) : ICommand;

internal sealed class TakeRequestHandler(ICaseDesk desk, IFileRegister files, IAreaRegister areas) : Handler<TakeRequest>
{
    public override Permission Needs => Open311Permissions.Exchange;
    public override Target TargetOf(TakeRequest command, IWrite write) => Target.Installation;

    public override Answer Run(TakeRequest command, IWrite write)
    {
        if (!KeyDesk.IsGood(command.Key, write)) return new Answer.Denied(IsVisitor: false);
        if (write.Db.Set<ReceiptRow>().Any(r => r.Id == command.Id)) return new Answer.Done("open311_receipt", command.Id.ToString(), WasBefore: true);
        var report = new CaseReport(command.Id, command.Kind, command.LonE7, command.LatE7, command.Address, command.Text, command.Answers, PlaceOf(command, write), Photos: [.. command.Files.Select(f => files.Keep(f, keepsOrigin: false, write))]);
        var media = command.Media.Count == 0 ? null : string.Join('\n', command.Media);
        if (command.Type == ServiceType.Batch)
        {
            desk.Check(report, write);
            write.Db.Add(new ReceiptRow { Id = command.Id, KeyId = command.Key, Token = Guid.NewGuid().ToString("N"), TakenAtUtc = write.Now, Draft = JsonSerializer.Serialize(report, DraftJson.Default.CaseReport), Media = media });
        }
        else
        {
            if (desk.Open(report, write) is not Answer.Done done) throw new InvalidOperationException("a report is opened or refused by its fields");
            write.Db.Add(new ReceiptRow { Id = command.Id, KeyId = command.Key, TakenAtUtc = write.Now, CaseNumber = desk.Find(done.RecordId, write)!.Number, Media = media });
        }
        return new Answer.Done("open311_receipt", command.Id);
    }

    private Place? PlaceOf(TakeRequest command, IWrite write) => command.Area is not { } code ? null
        : areas.PlaceOf(code, write) ?? throw new BadInputException("address_id", "辖区台账里没有这个代码。", "The register of areas has no such code.");
}

[JsonSerializable(typeof(CaseReport))]
internal sealed partial class DraftJson : JsonSerializerContext;
